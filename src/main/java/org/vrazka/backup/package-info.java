/** Backups of the whole database, and their return. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "shell"})
@NullMarked
package org.vrazka.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
