/** Teams as a tree, groups across them, and who stands in for whom. */
@NamedInterface("teams")
@NullMarked
package org.vrazka.identity.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
