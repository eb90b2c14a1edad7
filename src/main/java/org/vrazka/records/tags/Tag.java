package org.vrazka.records.tags;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tag of a record.
 *
 * @param name in the language of who asks
 * @param tone of its badge
 */
public record Tag(int id, String name, String tone) {
    /** Several as one types them. */
    public static String words(List<Tag> tags) {
        return tags.stream().map(Tag::name).collect(Collectors.joining(", "));
    }
}
