/** What runs here: versions, and what it is made of under which licences. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "shell"})
@NullMarked
package org.vrazka.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
