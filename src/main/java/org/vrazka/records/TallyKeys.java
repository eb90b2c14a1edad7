package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Record;
import org.vrazka.records.Tally.Key;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** Says in words what the rows of a group have in common, and by which filter they are found. */
final class TallyKeys {
    private TallyKeys() {}

    /**
     * The key of a group among all that were found.
     *
     * @param more whether there are groups that were not read
     */
    static Key key(FieldDef field, int at, Record record, List<Record> all, boolean more) {
        var value = record.get("k" + at);
        if (value == null) {
            var none = new Filter.Is(field.name(), Op.NULL, "true");
            return new Key(null, t("records.summary.none"), none);
        }
        if (value instanceof LocalDate first) {
            return month(field, first);
        }
        if (field.pointsAtSomething()) {
            var label = record.get("l" + at, String.class);
            var code = record.get("f" + at, String.class);
            boolean apart = isApart(at, record, all) && (!more || isLeaf(at, record));
            return new Key(
                    code,
                    Objects.requireNonNullElse(label, t("records.unknown")),
                    code == null || !apart ? null : new Filter.Is(field.name(), Op.EQ, code));
        }
        var text = value.toString();
        return switch (field.type()) {
            case YES_NO ->
                    new Key(
                            text,
                            t(text.equals("true") ? "records.yes" : "records.no"),
                            new Filter.Is(field.name(), Op.EQ, text));
            case CHOICE ->
                    new Key(
                            text,
                            field.optionLabel(text),
                            field.findsMore(text)
                                    ? null
                                    : new Filter.Is(field.name(), Op.EQ, text));
            default ->
                    new Key(
                            text,
                            field.say(text),
                            new Filter.Is(field.name(), Op.EQ, Match.literal(text)));
        };
    }

    private static Key month(FieldDef field, LocalDate first) {
        var from = new Filter.Is(field.name(), Op.GE, first.toString());
        var before = new Filter.Is(field.name(), Op.LT, first.plusMonths(1).toString());
        return new Key(
                first.toString(),
                Format.month(YearMonth.from(first)),
                new Filter.All(List.of(from, before)));
    }

    /** Whether no other group lies within the place of this one, so that a filter finds just it. */
    private static boolean isApart(int at, Record record, List<Record> all) {
        if (record.field("e" + at) == null || record.get("e" + at) == null) {
            return true;
        }
        int first = record.get("k" + at, Integer.class);
        int last = record.get("e" + at, Integer.class);
        return all.stream()
                .map(other -> other.get("k" + at, Integer.class))
                .noneMatch(id -> id != null && id > first && id <= last);
    }

    private static boolean isLeaf(int at, Record record) {
        return record.field("e" + at) == null
                || record.get("e" + at) == null
                || record.get("e" + at, Integer.class).equals(record.get("k" + at, Integer.class));
    }
}
