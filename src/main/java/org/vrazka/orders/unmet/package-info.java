/** What customers asked for without any order and could not be given, until an order gives it. */
@NamedInterface("unmet")
@NullMarked
package org.vrazka.orders.unmet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
