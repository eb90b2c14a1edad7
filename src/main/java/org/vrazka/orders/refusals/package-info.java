/** Why orders fail and how much of them: what is asked, the answer, its page, file and API. */
@NullMarked
package org.vrazka.orders.refusals;

import org.jspecify.annotations.NullMarked;
