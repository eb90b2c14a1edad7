/** Signing in with an account that the company keeps elsewhere: an OpenID provider, LDAP. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "identity::db", "shell"})
@NullMarked
package org.vrazka.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
