package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Extent;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How lists come to a field: what they sort it by, how filters find it, which indexes lead there.
 */
abstract sealed class FieldAccess extends FieldLook permits FieldDef {
    private boolean indexed;
    private boolean indexedByOwner;
    private boolean indexedByTeam;
    private @Nullable Field<String> folded;
    private @Nullable Field<?> sort;
    private @Nullable Finding finding;
    private @Nullable Condition only;
    private Predicate<String> wider = code -> false;

    FieldAccess(String name, FieldType type) {
        super(name, type);
    }

    /** The column that holds the same text folded: searched and sorted by. */
    public FieldDef folded(Field<String> column) {
        folded = column;
        return sortedBy(column);
    }

    /** Sorts by this; text goes by its bytes, as our indexes do. */
    @SuppressWarnings("unchecked")
    public FieldDef sortedBy(Field<?> field) {
        boolean isText = field.getType() == String.class;
        sort = isText ? ((Field<String>) field).collate(DSL.collation("C")) : field;
        return self();
    }

    /** There is an index on (this sort, id). */
    public FieldDef indexed() {
        indexed = true;
        return self();
    }

    /** There is an index on (team, this sort, id). */
    public FieldDef indexedByTeam() {
        indexedByTeam = true;
        return self();
    }

    /** There is an index on (owner, this sort, id). */
    public FieldDef indexedByOwner() {
        indexedByOwner = true;
        return self();
    }

    /** Whether a filter for this code finds more than what has just it. */
    public FieldDef wider(Predicate<String> which) {
        wider = which;
        return self();
    }

    /** It is found in rows that hang on the record; see {@link Finding}. */
    public FieldDef found(UnaryOperator<Condition> among, Function<List<String>, Condition> how) {
        finding = new Finding(among, how);
        return self();
    }

    /** It is empty but in these rows, which an index may lead to. */
    public FieldDef only(Condition rows) {
        only = rows;
        return self();
    }

    void sortsByNothing() {
        sort = null;
    }

    /** Its table may have no row for a record. */
    void sortsAsMissing() {
        sort = sort == null ? null : orNone(sort);
    }

    /** What a table never leaves empty is so where it has no row. */
    private static <T> Field<T> orNone(Field<T> field) {
        return DSL.field("{0}", field.getDataType().nullable(true), field);
    }

    public boolean isSortable() {
        return sort != null;
    }

    @Nullable Field<?> sort() {
        return sort;
    }

    boolean isIndexed() {
        return indexed;
    }

    boolean isIndexed(Extent.Part part) {
        return switch (part.by()) {
            case TEAM -> indexedByTeam;
            case OWNER -> indexedByOwner;
            case FURTHER -> true; // few, found by an index of their own
        };
    }

    @Nullable Field<String> folded() {
        return folded;
    }

    @Nullable Finding finding() {
        return finding;
    }

    boolean findsMore(String code) {
        return wider.test(code);
    }

    @Nullable Condition only() {
        return only;
    }
}
