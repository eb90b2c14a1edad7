/** Making one of two counterparties, and two again. */
@NullMarked
package org.vrazka.parties.merging;

import org.jspecify.annotations.NullMarked;
