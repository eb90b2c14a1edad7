package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of record that has a list of its own: one bean of its module, and the list has saved
 * views.
 *
 * @param name of its catalogue; its list is at {@code /name}
 * @param listing the list as who asks may see it
 * @param label what people know a record by, a column of the table
 * @param table where the records themselves are, custom values in its column {@code custom}
 * @param inTrash what of the table one may do something with, in the trash too; null: what one
 *     manages, by its column {@code manager_id}
 * @param ready views that it has from the beginning
 */
public record RecordKind(
        String name,
        Kind kind,
        Supplier<Listing> listing,
        Table<?> table,
        Field<String> label,
        @Nullable Function<Action, Condition> inTrash,
        List<ReadyView> ready) {
    public RecordKind(
            String name,
            Kind kind,
            Supplier<Listing> listing,
            Table<?> table,
            Field<String> label) {
        this(name, kind, listing, table, label, null);
    }

    public RecordKind(
            String name,
            Kind kind,
            Supplier<Listing> listing,
            Table<?> table,
            Field<String> label,
            @Nullable Function<Action, Condition> inTrash) {
        this(name, kind, listing, table, label, inTrash, List.of());
    }

    /** The same with such views. */
    public RecordKind ready(ReadyView... views) {
        return new RecordKind(name, kind, listing, table, label, inTrash, List.of(views));
    }

    public String title() {
        return t(name + ".title");
    }

    /** Whether the company can add fields of its own: the table has the column for them. */
    public boolean takesOwnFields() {
        return table.field("custom") != null;
    }

    public String path() {
        return "/" + name;
    }
}
