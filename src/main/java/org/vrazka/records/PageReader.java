package org.vrazka.records;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Extent;
import org.vrazka.shared.Slice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one page by key. With an index on the sort it walks the index from the cursor on and takes
 * what fits. Where that could mean to walk past nearly all rows (few of them fit the filter, or are
 * in the scope), or there is no such index, it gathers the ids that fit first, and takes the top.
 */
record PageReader(
        DSLContext db,
        Catalogue catalogue,
        List<FieldDef> columns,
        Extent scope,
        Condition filter,
        Sort sort,
        @Nullable Cursor cursor,
        int limit) {
    /** Gather when the planner expects fewer fitting rows than this many pages. */
    private static final int RARE = 50;

    /** With more teams and owners than this, a page of each is more than to gather all. */
    private static final int MOST_PARTS = 16;

    private static final int FETCH = 500;
    private static final String ID = "$id";
    private static final String SORT = "$sort";

    Slice<Row> slice() {
        var found = walks() ? walk() : gather(limit + 1).fetch();
        boolean more = found.size() > limit;
        var page = new ArrayList<>(more ? found.subList(0, limit) : found);
        boolean backward = cursor != null && cursor.backward();
        if (backward) {
            Collections.reverse(page);
        }
        boolean hasNext = backward ? !page.isEmpty() : more;
        boolean hasPrevious = backward ? more : cursor != null && !page.isEmpty();
        return new Slice<>(
                page.stream().map(this::row).toList(),
                hasNext ? cursor(false, page.getLast()) : null,
                hasPrevious ? cursor(true, page.getFirst()) : null);
    }

    void each(Consumer<Row> to) {
        try (var all = everything().fetchSize(FETCH).fetchLazy()) {
            all.forEach(record -> to.accept(row(record)));
        }
    }

    /** Whether an index leads straight to the page. */
    boolean walks() {
        return isIndexed() && (filter.equals(DSL.noCondition()) || !isRare());
    }

    private boolean isIndexed() {
        if (scope.isAll()) {
            return sort.field().isIndexed();
        }
        var parts = scope.parts();
        return !parts.isEmpty()
                && parts.size() <= MOST_PARTS
                && parts.stream().allMatch(sort.field()::isIndexed);
    }

    private boolean isRare() {
        var fitting = DSL.selectOne().from(catalogue.table()).where(where());
        return db.explain(fitting).rows() < (double) RARE * limit;
    }

    private List<Record> walk() {
        var keyset = keyset(sort.by(), id());
        var found = new ArrayList<Record>();
        for (var phase : keyset.phases()) {
            if (found.size() <= limit) {
                found.addAll(walk(keyset, phase, limit + 1 - found.size()));
            }
        }
        return found;
    }

    /** The top of all, or of the tops of each team and owner. */
    private List<Record> walk(Keyset keyset, Condition phase, int most) {
        if (scope.parts().size() <= 1) {
            return top(keyset, where().and(phase), most).fetch();
        }
        var tops =
                scope.parts().stream()
                        .map(part -> top(keyset, rest().and(part.condition()).and(phase), most))
                        .reduce((one, other) -> one.unionAll(other))
                        .orElseThrow();
        var ofTops =
                keyset(
                        DSL.field(DSL.name(SORT), Object.class),
                        DSL.field(DSL.name(ID), Object.class));
        return db.select(tops.asTable("tops").fields())
                .from(tops.asTable("tops"))
                .orderBy(ofTops.order())
                .limit(most)
                .fetch();
    }

    private Select<Record> top(Keyset keyset, Condition which, int most) {
        return db.select(selected(id(), sort.by()))
                .from(catalogue.table())
                .where(which)
                .orderBy(keyset.order())
                .limit(most);
    }

    private ResultQuery<Record> gather(int most) {
        var fitting = DSL.select(id().as(ID), sort.by().as(SORT)).from(sorted()).where(where());
        var hit = DSL.name("hit");
        var hits =
                sort.field().isIndexed()
                        ? hit.asMaterialized(fitting)
                        : hit.asNotMaterialized(fitting);
        var keyset = keyset(of("hit", SORT, sort.by()), of("hit", ID, id()));
        var top =
                DSL.select(keyset.id(), keyset.sort())
                        .from(hits)
                        .where(DSL.or(keyset.phases()))
                        .orderBy(keyset.wholeOrder())
                        .limit(most)
                        .asTable("page");
        var ofPage = keyset(of("page", SORT, sort.by()), of("page", ID, id()));
        return db.with(hits)
                .select(selected(ofPage.id(), ofPage.sort()))
                .from(top)
                .join(catalogue.table())
                .on(id().eq(ofPage.id()))
                .where(catalogue.base())
                .orderBy(ofPage.wholeOrder());
    }

    private ResultQuery<Record> everything() {
        return db.select(selected(id(), sort.by()))
                .from(sorted())
                .where(where())
                .orderBy(keyset(sort.by(), id()).wholeOrder());
    }

    private Table<?> sorted() {
        return Joined.of(catalogue, List.of(sort.field()));
    }

    private Condition where() {
        return rest().and(scope.condition());
    }

    /** All but the scope. */
    private Condition rest() {
        return DSL.and(catalogue.base(), filter);
    }

    private Keyset keyset(Field<Object> by, Field<Object> id) {
        return new Keyset(by, id, sort.descending(), cursor);
    }

    @SuppressWarnings("unchecked")
    private Field<Object> id() {
        return (Field<Object>) catalogue.id();
    }

    private static Field<Object> of(String table, String name, Field<Object> like) {
        return DSL.field(DSL.name(table, name), like.getDataType());
    }

    private List<SelectField<?>> selected(Field<Object> id, Field<Object> by) {
        var fields = new ArrayList<SelectField<?>>();
        fields.add(id.as(ID));
        fields.add(by.as(SORT));
        columns.forEach(column -> fields.addAll(Cells.select(column)));
        return fields;
    }

    private Row row(Record record) {
        return Row.of(requireNonNull(record.get(ID)), columns, record);
    }

    private String cursor(boolean backward, Record at) {
        return new Cursor(backward, at.get(SORT), requireNonNull(at.get(ID)))
                .encode(catalogue, sort);
    }
}
