/** The frame around every page: side bar, top bar, palette, what a module adds to them. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.vrazka.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
