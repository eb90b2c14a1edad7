/** Sums of months that are made beforehand: which of them stand, and who makes the others anew. */
@NamedInterface("months")
@NullMarked
package org.vrazka.orders.months;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
