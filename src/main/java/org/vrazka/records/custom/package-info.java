/** Fields that a company defines for itself: their definitions, and their values in records. */
@NamedInterface("custom")
@NullMarked
package org.vrazka.records.custom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
