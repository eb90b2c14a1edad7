/** What customers paid for orders and when, and what is left to pay. */
@NullMarked
package org.vrazka.orders.payments;

import org.jspecify.annotations.NullMarked;
