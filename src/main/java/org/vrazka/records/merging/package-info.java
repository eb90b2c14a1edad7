/** Making one of two records of a kind, and two again. */
@NamedInterface("merging")
@NullMarked
package org.vrazka.records.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
