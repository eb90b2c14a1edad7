/** Who may do what: users, roles, rights, sessions, tokens. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.vrazka.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
