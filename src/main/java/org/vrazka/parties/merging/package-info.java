/** Making one of two counterparties, and two again. */
@NamedInterface("merging")
@NullMarked
package org.vrazka.parties.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
