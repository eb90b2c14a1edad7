/** What serving customers costs beside the goods, as people enter it and programs send it. */
@NamedInterface("charges")
@NullMarked
package org.vrazka.profitability.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
