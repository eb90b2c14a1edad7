package org.vrazka.records;

import org.jooq.TableField;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a reference list keeps of an entry beside its names: one of some options, or a text.
 *
 * @param name the ending of its label, after the texts of the list
 * @param options what can be chosen, an empty code for nothing; none: it is typed
 */
public record NamedMore(String name, TableField<?, ?> column, Supplier<List<Option>> options) {
    public static NamedMore text(String name, TableField<?, String> column) {
        return new NamedMore(name, column, List::of);
    }

    /** As lists print it. */
    public String say(String value) {
        return options.get().stream()
                .filter(option -> option.code().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
