/** What was delivered of orders and when, what was rejected at the door, what is still to come. */
@NamedInterface("deliveries")
@NullMarked
package org.vrazka.orders.deliveries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
