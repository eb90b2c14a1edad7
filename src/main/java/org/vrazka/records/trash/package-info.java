/** What was deleted: shown, restored, and after 30 days deleted for good. */
@NamedInterface("trash")
@NullMarked
package org.vrazka.records.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
