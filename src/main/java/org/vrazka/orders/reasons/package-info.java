/** Why orders fail: the company's tree of reasons, and who is at fault. */
@NullMarked
package org.vrazka.orders.reasons;

import org.jspecify.annotations.NullMarked;
