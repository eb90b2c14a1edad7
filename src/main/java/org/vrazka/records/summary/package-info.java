/** Counts and sums of any list by two of its fields, as a table with bars. */
@NullMarked
package org.vrazka.records.summary;

import org.jspecify.annotations.NullMarked;
