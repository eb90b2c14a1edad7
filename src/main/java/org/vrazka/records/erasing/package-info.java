/** Personal data of whoever a record tells of: given out as a file, and out for good. */
@NamedInterface("erasing")
@NullMarked
package org.vrazka.records.erasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
