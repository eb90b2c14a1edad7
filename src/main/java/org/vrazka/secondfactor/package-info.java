/** What a user shows besides the password: codes of an app, recovery codes. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "identity::db", "shell"})
@NullMarked
package org.vrazka.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
