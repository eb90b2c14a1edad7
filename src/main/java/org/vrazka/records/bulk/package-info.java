/** One change to many records at once, in the background, with progress and a way back. */
@NamedInterface("bulk")
@NullMarked
package org.vrazka.records.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
