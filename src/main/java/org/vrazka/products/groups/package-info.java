/** The groups that products are in: a tree that the company keeps. */
@NamedInterface("groups")
@NullMarked
package org.vrazka.products.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
