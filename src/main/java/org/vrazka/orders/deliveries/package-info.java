/** What was delivered of orders and when, what was rejected at the door, what is still to come. */
@NullMarked
package org.vrazka.orders.deliveries;

import org.jspecify.annotations.NullMarked;
