/** How counterparties are related to each other, and the groups of companies that they make. */
@NullMarked
package org.vrazka.parties.relations;

import org.jspecify.annotations.NullMarked;
