/** Cancelled orders that were entered again: demand that is counted once. */
@NullMarked
package org.vrazka.orders.again;

import org.jspecify.annotations.NullMarked;
