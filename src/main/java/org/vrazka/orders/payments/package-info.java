/** What customers paid for orders and when, and what is left to pay. */
@NamedInterface("payments")
@NullMarked
package org.vrazka.orders.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
