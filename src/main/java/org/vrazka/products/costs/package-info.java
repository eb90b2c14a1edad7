/** What products cost, day by day. */
@NamedInterface("costs")
@NullMarked
package org.vrazka.products.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
