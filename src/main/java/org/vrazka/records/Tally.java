package org.vrazka.records;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts the rows of a list by one or two of its fields, and sums a third; months for days. */
@Component
public class Tally {
    /** More groups than this nobody reads. */
    public static final int MOST = 1000;

    private static final String ROW = "row";
    private static final String GROUP = "grp";
    private static final String COUNT = "n";
    private static final String SUM = "s";
    private static final String CURRENCY = "c";

    private final DSLContext db;
    private final Lists lists;

    Tally(DSLContext db, Lists lists) {
        this.db = db;
        this.lists = lists;
    }

    /**
     * One value of a field.
     *
     * @param value as the filter takes it; null: no value
     * @param filter finds the rows that have it; null: no filter says just that
     */
    public record Key(@Nullable String value, String label, @Nullable Filter filter) {}

    /**
     * The rows that have the same values.
     *
     * @param currency of the sum; null: the sum is no money
     */
    public record Group(
            List<Key> keys, long count, @Nullable BigDecimal sum, @Nullable String currency) {}

    /**
     * What was counted, the largest first, or month after month.
     *
     * @param more whether there are more groups than {@link #MOST}
     */
    public record Answer(List<Group> groups, boolean more) {}

    /** Whether rows can be gathered by this field: it says the same of many. */
    public static boolean gathersBy(FieldDef field) {
        return !field.hasSeveral() && saysTheSame(field);
    }

    private static boolean saysTheSame(FieldDef field) {
        return switch (field.type()) {
            case PLACE -> !field.isSeveral();
            case CHOICE, YES_NO, LINK, DATE, INSTANT -> true;
            case TEXT -> field.folded() == null && !field.isWeb();
            case CHOICES, NUMBER, MONEY -> false;
        };
    }

    public static boolean sums(FieldDef field) {
        return !field.hasSeveral()
                && (field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY);
    }

    /**
     * @param by one or two fields that can be gathered by
     * @param sum a field that can be summed; null: rows are counted only
     */
    public Answer of(Listing listing, ListQuery query, List<FieldDef> by, @Nullable FieldDef sum) {
        var rows = new ArrayList<SelectFieldOrAsterisk>();
        for (int i = 0; i < by.size(); i++) {
            rows.add(key(by.get(i)).as("k" + i));
        }
        rows.add(sum == null ? DSL.castNull(BigDecimal.class).as(SUM) : sum.joined().as(SUM));
        rows.add(
                sum != null && sum.type() == FieldType.MONEY
                        ? sum.currency().as(CURRENCY)
                        : DSL.castNull(String.class).as(CURRENCY));
        var catalogue = listing.catalogue();
        var rowsFound =
                DSL.select(rows)
                        .from(Joined.of(catalogue, told(by, sum)))
                        .where(
                                catalogue.base(),
                                listing.scope().condition(),
                                lists.condition(catalogue, query))
                        .asTable(ROW);
        var keys = new ArrayList<Field<?>>();
        for (int i = 0; i < by.size(); i++) {
            keys.add(of(ROW, "k" + i, key(by.get(i))));
        }
        keys.add(DSL.field(DSL.name(ROW, CURRENCY), String.class));
        var count = DSL.count();
        var total = DSL.sum(DSL.field(DSL.name(ROW, SUM), BigDecimal.class));
        var selected = new ArrayList<Field<?>>(keys);
        selected.add(count.as(COUNT));
        selected.add(total.as(SUM));
        var groups =
                DSL.select(selected)
                        .from(rowsFound)
                        .groupBy(keys)
                        .orderBy(sum == null ? count.desc() : total.desc().nullsLast())
                        .limit(MOST + 1)
                        .asTable(GROUP);
        var found = db.select(outer(by)).from(groups).orderBy(order(sum)).fetch();
        boolean more = found.size() > MOST;
        var shown = new ArrayList<Group>();
        found.stream().limit(MOST).forEach(row -> shown.add(group(by, row, found, more)));
        if (isTime(by.getFirst())) {
            shown.sort(
                    Comparator.comparing(
                            group -> group.keys().getFirst().value(),
                            Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return new Answer(shown, more);
    }

    private static List<FieldDef> told(List<FieldDef> by, @Nullable FieldDef sum) {
        return sum == null ? by : Stream.concat(by.stream(), Stream.of(sum)).toList();
    }

    private static SortField<?> order(@Nullable FieldDef sum) {
        var by = DSL.field(DSL.name(GROUP, sum == null ? COUNT : SUM), BigDecimal.class);
        return by.desc().nullsLast();
    }

    private static List<Field<?>> outer(List<FieldDef> by) {
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < by.size(); i++) {
            var key = of(GROUP, "k" + i, key(by.get(i)));
            fields.add(key.as("k" + i));
            if (by.get(i).pointsAtSomething()) {
                fields.add(by.get(i).reference().label(key).as("l" + i));
                fields.add(by.get(i).reference().code(key).as("f" + i));
                fields.add(by.get(i).reference().last(key).as("e" + i));
            }
        }
        fields.add(DSL.field(DSL.name(GROUP, COUNT), Long.class).as(COUNT));
        fields.add(DSL.field(DSL.name(GROUP, SUM), BigDecimal.class).as(SUM));
        fields.add(DSL.field(DSL.name(GROUP, CURRENCY), String.class).as(CURRENCY));
        return fields;
    }

    private static Field<?> of(String table, String name, Field<?> like) {
        return DSL.field(DSL.name(table, name), like.getDataType());
    }

    private static boolean isTime(FieldDef field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.INSTANT;
    }

    /** What rows are gathered by: the value, or the month of a day. */
    private static Field<?> key(FieldDef field) {
        return switch (field.type()) {
            case DATE ->
                    DSL.field("date_trunc('month', {0})::date", LocalDate.class, field.joined());
            case INSTANT ->
                    DSL.field(
                            "date_trunc('month', {0} at time zone {1})::date",
                            LocalDate.class, field.joined(), DSL.inline(Format.zone().getId()));
            default -> field.joined();
        };
    }

    private static Group group(List<FieldDef> by, Record record, List<Record> all, boolean more) {
        var keys = new ArrayList<Key>();
        for (int i = 0; i < by.size(); i++) {
            keys.add(TallyKeys.key(by.get(i), i, record, all, more));
        }
        return new Group(
                keys,
                record.get(COUNT, Long.class),
                record.get(SUM, BigDecimal.class),
                record.get(CURRENCY, String.class));
    }
}
