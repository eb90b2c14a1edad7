package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Extent;
import org.vrazka.shared.Slice;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers every list: pages of rows, records or ids, and how many there are. */
@Component
public class Lists {
    /** Nobody pages further; a larger count is "more than 10,000". */
    public static final int COUNTED = 10_000;

    private final DSLContext db;
    private final Clock clock;

    Lists(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A page of rows with the columns of the query.
     *
     * @param scope the rows that may be seen
     */
    public Slice<Row> rows(Catalogue catalogue, Extent scope, ListQuery query) {
        return page(catalogue, scope, query, catalogue.columns(query.columns())).slice();
    }

    public Slice<Row> rows(Listing listing, ListQuery query) {
        return rows(listing.catalogue(), listing.scope(), query);
    }

    /**
     * A page of records.
     *
     * @param load reads the records of these ids, in any order
     * @param id of a record
     */
    public <T> Slice<T> slice(
            Catalogue catalogue,
            Extent scope,
            ListQuery query,
            Function<List<UUID>, List<T>> load,
            Function<T, UUID> id) {
        var ids = page(catalogue, scope, query, List.of()).slice().map(row -> (UUID) row.id());
        Map<UUID, T> found =
                ids.items().isEmpty()
                        ? Map.of()
                        : load.apply(ids.items()).stream()
                                .collect(Collectors.toMap(id, Function.identity()));
        var items = ids.items().stream().filter(found::containsKey).map(found::get).toList();
        return new Slice<>(items, ids.next(), ids.previous());
    }

    public <T> Slice<T> slice(
            Listing listing,
            ListQuery query,
            Function<List<UUID>, List<T>> load,
            Function<T, UUID> id) {
        return slice(listing.catalogue(), listing.scope(), query, load, id);
    }

    /**
     * The ids that a query finds, as rows of something that is written for each.
     *
     * @param only these of them; none: all
     * @param beside stands in each row, before the id
     */
    public Select<Record2<UUID, UUID>> ids(
            Listing listing, ListQuery query, Collection<UUID> only, Field<UUID> beside, int most) {
        var catalogue = listing.catalogue();
        var id = catalogue.id().coerce(UUID.class);
        return DSL.select(beside, id)
                .from(catalogue.table())
                .where(
                        catalogue.base(),
                        listing.scope().condition(),
                        only.isEmpty() ? condition(catalogue, query) : id.in(only))
                .limit(most);
    }

    /** The values of one record, whom who asks has reached already. */
    public Row row(Table<?> table, UUID id, List<FieldDef> fields) {
        return db.select(fields.stream().flatMap(field -> Cells.select(field).stream()).toList())
                .from(table)
                .where(Objects.requireNonNull(table.field("id", UUID.class)).eq(id))
                .fetchSingle(record -> Row.of(id, fields, record));
    }

    public int count(Listing listing, ListQuery query) {
        return count(listing.catalogue(), listing.scope(), query);
    }

    /** How many rows a query finds, up to one more than {@link #COUNTED}. */
    public int count(Catalogue catalogue, Extent scope, ListQuery query) {
        var some =
                DSL.selectOne()
                        .from(catalogue.table())
                        .where(catalogue.base(), scope.condition(), condition(catalogue, query))
                        .limit(COUNTED + 1);
        return db.fetchCount(some);
    }

    /** How many rows a query finds, exactly, for programs that ask. */
    public int total(Listing listing, ListQuery query) {
        var catalogue = listing.catalogue();
        return db.fetchCount(
                catalogue.table(),
                catalogue.base(),
                listing.scope().condition(),
                condition(catalogue, query));
    }

    /** All rows of a query, one at a time, however many there are. */
    @Transactional(readOnly = true)
    public void each(Catalogue catalogue, Extent scope, ListQuery query, Consumer<Row> to) {
        page(catalogue, scope, query.withCursor(null), catalogue.columns(query.columns())).each(to);
    }

    /** Refuses a query that the catalogue does not understand, before anything is answered. */
    public void check(Catalogue catalogue, ListQuery query) {
        condition(catalogue, query);
        sort(catalogue, query);
        catalogue.columns(query.columns());
    }

    private static Sort sort(Catalogue catalogue, ListQuery query) {
        return Sort.parse(
                catalogue, query.sort().isEmpty() ? catalogue.defaultSort() : query.sort());
    }

    /** The condition of a query's filter and search, for questions of other shapes. */
    public Condition condition(Catalogue catalogue, ListQuery query) {
        Condition condition = DSL.noCondition();
        var filter = query.filter();
        if (filter != null) {
            condition = criteria(catalogue).of(filter);
        }
        return query.text().isEmpty() ? condition : condition.and(catalogue.search(query.text()));
    }

    private Criteria criteria(Catalogue catalogue) {
        var zone = Format.zone();
        return new Criteria(catalogue, new Values(LocalDate.now(clock.withZone(zone)), zone));
    }

    private PageReader page(
            Catalogue catalogue, Extent scope, ListQuery query, List<FieldDef> columns) {
        var sort = sort(catalogue, query);
        @Nullable Cursor cursor =
                query.cursor().isEmpty() ? null : Cursor.decode(catalogue, sort, query.cursor());
        return new PageReader(
                db,
                catalogue,
                columns,
                scope,
                condition(catalogue, query),
                sort,
                cursor,
                query.limit());
    }
}
