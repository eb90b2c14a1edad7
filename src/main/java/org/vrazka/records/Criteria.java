package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes one condition of a filter, every value bound; what a catalogue does not know is an error.
 */
final class Criteria {
    private static final int MAX_CONDITIONS = 100;

    private final Catalogue catalogue;
    private final Values values;
    private final Comparing order;
    private int conditions;

    Criteria(Catalogue catalogue, Values values) {
        this.catalogue = catalogue;
        this.values = values;
        this.order = new Comparing(values);
    }

    Condition of(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all(all.parts());
            case Filter.Any any -> DSL.or(any.parts().stream().map(this::of).toList());
            case Filter.Is is -> single(is);
        };
    }

    /** What is asked of rows that hang on the record is asked of one and the same row. */
    private Condition all(List<Filter> parts) {
        var met = new ArrayList<Condition>();
        Map<UnaryOperator<Condition>, Condition> rows = new LinkedHashMap<>();
        for (var part : parts) {
            var asked = part instanceof Filter.Is is ? ofRow(is) : null;
            if (asked != null) {
                rows.merge(asked.among(), asked.row(), Condition::and);
            } else {
                met.add(of(part));
            }
        }
        rows.forEach((among, row) -> met.add(among.apply(row)));
        return DSL.and(met);
    }

    /** A condition that a row that hangs on the record must meet. */
    private record OfRow(UnaryOperator<Condition> among, Condition row) {}

    /** What is asked of such a row, null when it is asked otherwise. */
    private @Nullable OfRow ofRow(Filter.Is is) {
        var field = catalogue.field(is.field(), "filter");
        var finding = field.finding();
        var texts = finding == null ? null : sought(field, is);
        if (finding != null && texts != null) {
            checked(is);
            return new OfRow(finding.among(), finding.how().apply(texts));
        }
        var kept = field.kept();
        return kept == null || isOfNone(field, is)
                ? null
                : new OfRow(kept.rows(), single(checked(is).ofRow(kept), is));
    }

    /** The texts that such a row must have one of, none for unsaid; null: it is asked otherwise. */
    private @Nullable List<String> sought(FieldDef field, Filter.Is is) {
        return switch (is.op()) {
            case EQ, IN -> is.values();
            case NULL -> values.yes(field, is.values().getFirst()) ? List.of() : null;
            default -> null;
        };
    }

    /** Whether it asks for the records that have no such row, or any at all. */
    private boolean isOfNone(FieldDef field, Filter.Is is) {
        return switch (is.op()) {
            case NE, OUT, NULL -> true;
            case EQ ->
                    field.type() == FieldType.YES_NO && !values.yes(field, is.values().getFirst());
            default -> false;
        };
    }

    private Condition single(Filter.Is is) {
        var field = checked(is);
        var kept = field.kept();
        return kept == null ? single(field, is) : kept(field, kept, is);
    }

    private Condition single(FieldDef field, Filter.Is is) {
        var met = met(field, is);
        return field.only() == null || findsEmpty(field, is) ? met : field.only().and(met);
    }

    private boolean findsEmpty(FieldDef field, Filter.Is is) {
        return switch (is.op()) {
            case NE, OUT -> true;
            case NULL -> values.yes(field, is.values().getFirst());
            default -> false;
        };
    }

    private Condition met(FieldDef field, Filter.Is is) {
        return switch (is.op()) {
            case NULL -> empty(field, values.yes(field, is.values().getFirst()));
            case EQ, IN -> any(field, is.values());
            case NE, OUT -> not(any(field, is.values()));
            default -> order.of(field, is.op(), is.values().getFirst());
        };
    }

    private Condition kept(FieldDef field, Kept kept, Filter.Is is) {
        var one = field.ofRow(kept);
        return switch (is.op()) {
            case NULL -> {
                var filled = kept.rows().apply(empty(one, false));
                yield values.yes(field, is.values().getFirst()) ? DSL.not(filled) : filled;
            }
            case NE, OUT -> DSL.not(kept.rows().apply(any(one, is.values())));
            default ->
                    isOfNone(field, is)
                            ? DSL.not(kept.rows().apply(any(one, List.of("true"))))
                            : kept.rows().apply(single(one, is));
        };
    }

    private FieldDef checked(Filter.Is is) {
        if (++conditions > MAX_CONDITIONS) {
            throw new BadQuery("filter", "many", MAX_CONDITIONS);
        }
        var field = catalogue.field(is.field(), "filter");
        if (!field.type().ops().contains(is.op())) {
            throw new BadQuery("filter", "operator", field.label(), is.op().symbol());
        }
        return field;
    }

    private static Condition empty(FieldDef field, boolean yes) {
        var finding = field.finding();
        var none = finding == null ? field.column().isNull() : finding.records(List.of());
        var otherwise = field.otherwise();
        var empty = otherwise == null ? none : none.and(otherwise.isNull());
        return yes ? empty : DSL.not(empty);
    }

    /** Rows without a value are not equal to any: "not A" finds them too. */
    private static Condition not(Condition condition) {
        return DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false))).not();
    }

    private Condition any(FieldDef field, List<String> texts) {
        if (field.finding() != null) {
            return field.finding().records(texts);
        }
        if (field.held() != null) {
            return DSL.or(texts.stream().map(text -> held(field, field.held(), text)).toList());
        }
        return switch (field.type()) {
            case CHOICE -> in(field, texts.stream().map(t -> values.code(field, t)).toList());
            case CHOICES -> anyOf(field, texts.stream().map(t -> values.code(field, t)).toList());
            case NUMBER, MONEY ->
                    in(field, texts.stream().map(t -> values.number(field, t)).toList());
            default -> DSL.or(texts.stream().map(text -> equal(field, text)).toList());
        };
    }

    /** What a JSON column holds is found by its index, but for parts of texts and names. */
    private Condition held(FieldDef field, Held held, String text) {
        var type = field.type();
        return switch (type) {
            case TEXT -> text.matches("[^*\\\\]*") ? held.is(type, text) : equal(field, text);
            case LINK -> {
                var id = Ids.read(text).orElse(null);
                var shown = equal(field, text); // empty to who may not see what it points at
                yield id == null ? shown : held.is(type, id).and(shown);
            }
            case CHOICE, CHOICES -> held.is(type, values.code(field, text));
            case NUMBER, MONEY -> held.is(type, values.number(field, text));
            case YES_NO -> held.is(type, values.yes(field, text));
            case DATE -> {
                var days = values.days(field, text);
                yield days.isOne() ? held.is(type, days.first()) : order.during(field, text);
            }
            default -> throw new IllegalStateException(field.name());
        };
    }

    /** Rows that have any of several choices, by the index of their column. */
    @SuppressWarnings("unchecked")
    private static Condition anyOf(FieldDef field, List<?> codes) {
        var column = (Field<Object[]>) field.column();
        return DSL.arrayOverlap(column, DSL.val(Chosen.codes(column, codes), column));
    }

    @SuppressWarnings("unchecked")
    private static Condition in(FieldDef field, List<?> wanted) {
        return ((Field<Object>) field.column()).in(wanted);
    }

    @SuppressWarnings("unchecked")
    private Condition equal(FieldDef field, String text) {
        return switch (field.type()) {
            case TEXT -> Match.of(text).in((Field<String>) field.column(), field.folded());
            case YES_NO -> ((Field<Boolean>) field.column()).eq(values.yes(field, text));
            case DATE, INSTANT -> order.during(field, text);
            case LINK, PLACE -> named(field, text);
            default -> throw new IllegalStateException(field.name());
        };
    }

    @SuppressWarnings("unchecked")
    private static Condition named(FieldDef field, String text) {
        var id = field.type() == FieldType.LINK ? Ids.read(text).orElse(null) : null;
        if (id != null) {
            return ((Field<Object>) field.column()).eq(id);
        }
        var named = field.reference().names(field.column(), text);
        var otherwise = field.otherwise();
        return otherwise == null ? named : named.or(lower(text).in(DSL.lower(otherwise), null));
    }

    private static Match lower(String text) {
        return Match.of(text.toLowerCase(Locale.ROOT));
    }
}
