/**
 * What a user shows besides the password, or in its place: codes of an app, recovery codes,
 * passkeys.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "identity::db", "shell"})
@NullMarked
package org.vrazka.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
