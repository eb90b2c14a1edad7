/** How counterparties are related to each other, and the groups of companies that they make. */
@NamedInterface("relations")
@NullMarked
package org.vrazka.parties.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
