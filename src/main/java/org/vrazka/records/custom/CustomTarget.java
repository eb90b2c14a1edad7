package org.vrazka.records.custom;

import org.jooq.Field;
import org.vrazka.records.FieldDef;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What custom fields of the kind {@link CustomType#PARTY} point at: one bean of the module that has
 * it. All of it knows only what who asks may see.
 *
 * @param field of a catalogue, by its name and the column of ids
 * @param suggestions where forms ask for names while one types: {@code GET <url>?q=}
 * @param find the one of an id, an exact name or a number; empty: none or several
 * @param names by id
 */
public record CustomTarget(
        BiFunction<String, Field<UUID>, FieldDef> field,
        String suggestions,
        Function<String, Optional<UUID>> find,
        Function<Collection<UUID>, Map<UUID, String>> names) {
    boolean isSeen(UUID id) {
        return names.apply(List.of(id)).containsKey(id);
    }
}
