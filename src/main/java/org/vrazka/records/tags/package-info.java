/** Tags: words of the company's own that records carry, any number of them. */
@NamedInterface("tags")
@NullMarked
package org.vrazka.records.tags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
