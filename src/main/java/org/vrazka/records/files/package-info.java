/** Files beside records of any kind. */
@NamedInterface("files")
@NullMarked
package org.vrazka.records.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
