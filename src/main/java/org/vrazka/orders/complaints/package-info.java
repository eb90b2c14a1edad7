/** What customers complain of after they have accepted the goods, until it is decided. */
@NamedInterface("complaints")
@NullMarked
package org.vrazka.orders.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
