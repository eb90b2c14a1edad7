/** Roles as data: what each lets one do, and how far. */
@NamedInterface("roles")
@NullMarked
package org.vrazka.identity.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
