/** The history of records: every field before and after, who changed it and by which way. */
@NamedInterface("history")
@NullMarked
package org.vrazka.records.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
