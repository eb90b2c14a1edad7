package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FilterForm;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Schedule;
import org.vrazka.shared.ScheduleForm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** A definition as typed, by the names that its fields have in the API. */
public record SegmentationForm(Map<String, String> typed) {
    static final String FIELDS =
            "name|version|do|filter|groups|measure|period|from|to|step|rolling\\.months|abc\\.[ab]"
                    + "|xyz\\.(measure|x|y|countBeforeFirst|leaveOutPartialFirst|seasonal)"
                    + "|status\\.(asOf|lostDays|oneTimeOrders|ownRhythm|slipping)"
                    + "|schedule\\.(every|weekday|day|hour)|"
                    + FilterForm.FIELDS;
    private static final String ROLLING = "ROLLING";

    static SegmentationForm of(String name, Rules rules, Schedule schedule) {
        var typed = new HashMap<String, String>();
        typed.put("name", name);
        typed.put("filter", text(rules.filter()));
        typed.put("groups", rules.groups() ? "on" : "");
        typed.put("measure", rules.measure().name());
        var rolling = rules.rolling();
        typed.put("period", rolling == null ? "FIXED" : ROLLING);
        typed.put("rolling.months", rolling == null ? "12" : "" + rolling.months());
        typed.put("from", text(rules.from()));
        typed.put("to", text(rules.to()));
        typed.put("step", rules.step().name());
        typed.put("abc.a", number(rules.abc().a()));
        typed.put("abc.b", number(rules.abc().b()));
        typed.put("xyz.measure", text(rules.xyz().measure()));
        typed.put("xyz.x", number(rules.xyz().x()));
        typed.put("xyz.y", number(rules.xyz().y()));
        typed.put("xyz.countBeforeFirst", rules.xyz().countBeforeFirst() ? "on" : "");
        typed.put("xyz.leaveOutPartialFirst", rules.xyz().leaveOutPartialFirst() ? "on" : "");
        typed.put("xyz.seasonal", rules.xyz().seasonal() ? "on" : "");
        typed.put("status.asOf", text(rules.status().asOf()));
        typed.put("status.lostDays", "" + rules.status().lostDays());
        typed.put("status.oneTimeOrders", "" + rules.status().oneTimeOrders());
        typed.put("status.ownRhythm", number(rules.status().ownRhythm()));
        typed.put("status.slipping", number(rules.status().slipping()));
        ScheduleForm.of(schedule).forEach((field, text) -> typed.put("schedule." + field, text));
        return new SegmentationForm(typed);
    }

    /** With the filter that was built. */
    SegmentationForm about(FilterForm filter) {
        var more = new HashMap<>(typed);
        more.put("filter", filter.text());
        return new SegmentationForm(more);
    }

    /** Whether a button of the filter builder was pressed, and not the one that saves. */
    boolean isBeingBuilt() {
        return typed.containsKey("do");
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean isChecked(String field) {
        return !value(field).isEmpty();
    }

    public boolean isRolling() {
        return !value("period").equals("FIXED");
    }

    String name() {
        return value("name");
    }

    /** What cannot be read goes to the errors. */
    Rules rules(Errors errors) {
        return new Rules(
                value("filter").isEmpty() ? null : value("filter"),
                constant("measure", Measure.class, Measure.REVENUE, errors),
                isRolling() ? null : day("from", errors),
                isRolling() ? null : day("to", errors),
                isRolling() ? new Rules.Rolling(whole("rolling.months", errors)) : null,
                constant("step", Step.class, Step.MONTH, errors),
                new Rules.Abc(decimal("abc.a", errors), decimal("abc.b", errors)),
                new Rules.Xyz(
                        value("xyz.measure").isEmpty()
                                ? null
                                : constant("xyz.measure", Measure.class, Measure.REVENUE, errors),
                        decimal("xyz.x", errors),
                        decimal("xyz.y", errors),
                        isChecked("xyz.countBeforeFirst"),
                        isChecked("xyz.leaveOutPartialFirst"),
                        isChecked("xyz.seasonal")),
                new Rules.StatusRules(
                        day("status.asOf", errors),
                        whole("status.lostDays", errors),
                        whole("status.oneTimeOrders", errors),
                        value("status.ownRhythm").isEmpty()
                                ? null
                                : decimal("status.ownRhythm", errors),
                        decimal("status.slipping", errors)),
                isChecked("groups"));
    }

    Schedule schedule(Errors errors) {
        return new ScheduleForm(
                        value("schedule.every"),
                        value("schedule.weekday"),
                        value("schedule.day"),
                        value("schedule.hour"))
                .read("schedule.", errors);
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, E other, Errors errors) {
        try {
            return Enum.valueOf(type, value(field));
        } catch (IllegalArgumentException e) {
            errors.add(field, "choice");
            return other;
        }
    }

    private @Nullable LocalDate day(String field, Errors errors) {
        if (value(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeParseException e) {
            errors.add(field, "day");
            return null;
        }
    }

    private int whole(String field, Errors errors) {
        if (value(field).matches("\\d{1,6}")) {
            return Integer.parseInt(value(field));
        }
        errors.add(field, "whole");
        return 1;
    }

    private BigDecimal decimal(String field, Errors errors) {
        var text = value(field).replace(',', '.').replaceAll("[\\s\u00a0]", "");
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        errors.add(field, "decimal");
        return BigDecimal.ONE;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
