package org.vrazka.records;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the columns of a list over all that it finds, amounts apart by their currency. */
@Component
public class ListSums {
    private static final String ROW = "row";
    private static final String ROWS = "n";
    private static final String OF = "s";
    private static final String CURRENCY = "c";

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Lists lists;
    private final Duration patience;

    /**
     * @param patience for sums of more rows than anybody counts
     */
    ListSums(
            DSLContext db,
            TransactionTemplate transaction,
            Lists lists,
            @Value("${vrazka.lists.patience:20s}") Duration patience) {
        this.db = db;
        this.transaction = transaction;
        this.lists = lists;
        this.patience = patience;
    }

    /**
     * The sums by the name of their field, each an amount of money or a number; what has no value
     * in any row has no sum. Null when there are more rows than anybody counts unasked.
     *
     * @param columns those that add up are added up
     */
    public @Nullable Map<String, List<Object>> of(
            Listing listing, ListQuery query, List<FieldDef> columns) {
        return of(listing, query, columns, Lists.COUNTED);
    }

    /** The same, however many rows there are; null when it takes too long. */
    public @Nullable Map<String, List<Object>> ofAll(
            Listing listing, ListQuery query, List<FieldDef> columns) {
        try {
            return transaction.execute(t -> {
                db.execute("set local statement_timeout = " + patience.toMillis());
                return of(listing, query, columns, Integer.MAX_VALUE);
            });
        } catch (QueryTimeoutException e) {
            return null;
        }
    }

    private @Nullable Map<String, List<Object>> of(
            Listing listing, ListQuery query, List<FieldDef> columns, int most) {
        var added = columns.stream().filter(FieldDef::isAddedUp).toList();
        if (added.isEmpty()) {
            return Map.of();
        }
        var sums = new HashMap<String, List<Object>>();
        var found = found(listing, query, added, most);
        if (found.stream().mapToLong(row -> row.get(ROWS, Long.class)).sum() > most) {
            return null;
        }
        for (int i = 0; i < added.size(); i++) {
            sums.put(added.get(i).name(), amounts(added.get(i), i, found));
        }
        return sums;
    }

    /** For each combination of currencies that stands in a row, what its rows come to. */
    private List<Record> found(Listing listing, ListQuery query, List<FieldDef> added, int most) {
        var catalogue = listing.catalogue();
        var cells = new ArrayList<SelectField<?>>();
        var currencies = new ArrayList<Field<?>>();
        var selected = new ArrayList<SelectField<?>>();
        for (int i = 0; i < added.size(); i++) {
            var field = added.get(i);
            cells.add(field.joined().as(OF + i));
            selected.add(DSL.sum(cell(OF + i, BigDecimal.class)).as(OF + i));
            if (field.type() == FieldType.MONEY) {
                cells.add(field.currency().as(CURRENCY + i));
                currencies.add(cell(CURRENCY + i, String.class));
            }
        }
        selected.addAll(currencies);
        selected.add(DSL.count().cast(Long.class).as(ROWS));
        var rows =
                DSL.select(cells)
                        .from(Joined.of(catalogue, added))
                        .where(
                                catalogue.base(),
                                listing.scope().condition(),
                                lists.condition(catalogue, query))
                        .limit(most == Integer.MAX_VALUE ? most : most + 1)
                        .asTable(ROW);
        var all = db.select(selected).from(rows);
        return List.copyOf(currencies.isEmpty() ? all.fetch() : all.groupBy(currencies).fetch());
    }

    private static <T> Field<T> cell(String name, Class<T> type) {
        return DSL.field(DSL.name(ROW, name), type);
    }

    private static List<Object> amounts(FieldDef field, int at, List<Record> found) {
        var byCurrency = new TreeMap<String, BigDecimal>();
        for (var record : found) {
            var sum = record.get(OF + at, BigDecimal.class);
            if (sum != null) {
                var currency =
                        field.type() == FieldType.MONEY
                                ? record.get(CURRENCY + at, String.class)
                                : "";
                byCurrency.merge(currency, sum, BigDecimal::add);
            }
        }
        var amounts = new ArrayList<Object>();
        byCurrency.forEach((currency, sum) ->
                amounts.add(currency.isEmpty() ? sum : new Money(sum, currency)));
        return amounts;
    }
}
