/** What products are sold for: price lists, and the prices in them from day to day. */
@NamedInterface("prices")
@NullMarked
package org.vrazka.products.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
