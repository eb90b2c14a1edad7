/** What the JSON interfaces of all kinds of records have in common. */
@NamedInterface("api")
@NullMarked
package org.vrazka.records.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
