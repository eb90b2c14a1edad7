/** All that happened around a record, from many modules, as one list with the newest first. */
@NamedInterface("timeline")
@NullMarked
package org.vrazka.records.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
