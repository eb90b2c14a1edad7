package org.vrazka.records.timeline;

import org.vrazka.identity.Kind;

import java.util.UUID;

/** One kind of entry in the timeline of a party. A bean; {@code @Order} places it in the filter. */
public interface TimelineSource {
    /** Its word in addresses and for programs. */
    String kind();

    /** In the language of who asks. */
    String label();

    /** Who may not see records of this kind sees no such entries. */
    Kind right();

    /** Read by key from an index, under the scope of who asks; the party itself was seen before. */
    Part of(UUID party, Stretch asked);
}
