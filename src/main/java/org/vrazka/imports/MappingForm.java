package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a person makes of the guesses, as typed.
 *
 * @param settings as far as they could be understood
 * @param errors by field of the form
 */
public record MappingForm(
        Settings settings, String currency, String rate, Map<String, String> errors) {
    static final String FIELDS =
            "kind|keepAs|encoding|separator|field-\\d+|currency|rate|source|dates|decimals|onExisting|createMissing|role"
                + "|rule-\\d+-(column|test|value|action)";

    /** Blank rules below those that there are. */
    private static final int SPARE = 2;

    static MappingForm of(Settings settings) {
        var rate = settings.rate();
        return new MappingForm(
                settings, settings.currency(), rate == null ? "" : rate.toPlainString(), Map.of());
    }

    /**
     * @param typed the fields of the form by name
     */
    static MappingForm of(Targets targets, Settings before, Map<String, String> typed) {
        var errors = new HashMap<String, String>();
        var columns = columns(targets, before, typed, errors);
        var currency = typed.getOrDefault("currency", before.currency()).strip();
        if (!currency.matches("[A-Z]{3}")) {
            errors.put("currency", t("imports.problem.currency"));
        }
        var rate = typed.getOrDefault("rate", "").strip();
        var source = typed.getOrDefault("source", "").strip();
        var settings =
                new Settings(
                        before.workbook(),
                        before.encoding(),
                        before.separator(),
                        before.headingRow(),
                        choice(DateStyle.class, typed.get("dates"), before.dates()),
                        choice(DecimalStyle.class, typed.get("decimals"), before.decimals()),
                        currency,
                        rate(rate, errors),
                        source.isEmpty() ? before.source() : source,
                        choice(OnExisting.class, typed.get("onExisting"), before.onExisting()),
                        typed.containsKey("createMissing") || !targets.kind().namesOthers(),
                        choice(Plan.PartyRole.class, typed.get("role"), before.role()),
                        rules(typed, errors),
                        columns,
                        before.preview());
        return new MappingForm(settings, currency, rate, errors);
    }

    MappingForm wrong(String field, String message) {
        var all = new HashMap<>(errors);
        all.put(field, message);
        return new MappingForm(settings, currency, rate, all);
    }

    private static List<Settings.Column> columns(
            Targets targets,
            Settings before,
            Map<String, String> typed,
            Map<String, String> errors) {
        var columns = new ArrayList<Settings.Column>();
        var seen = new HashSet<String>();
        for (int i = 0; i < before.columns().size(); i++) {
            var field = targets.field(typed.getOrDefault("field-" + i, "")).orElse(null);
            if (field != null && !seen.add(field.name()) && !field.many()) {
                errors.put("field-" + i, t("imports.mapping.twice", field.label()));
            }
            columns.add(before.columns().get(i).meaning(field == null ? null : field.name()));
        }
        var missing = NeededFields.missing(targets.kind(), new ArrayList<@Nullable String>(seen));
        if (!missing.isEmpty()) {
            var labels = missing.stream().map(ImportField::label).toList();
            errors.put("mapping", t("imports.mapping.needed", String.join(", ", labels)));
        }
        return columns;
    }

    private static @Nullable BigDecimal rate(String typed, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        var point = DecimalStyle.POINT.parse(typed);
        var plain = point == null ? DecimalStyle.COMMA.parse(typed) : point;
        if (plain == null || new BigDecimal(plain).signum() <= 0) {
            errors.put("rate", t("imports.plan.positive"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private static List<Rule> rules(Map<String, String> typed, Map<String, String> errors) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; typed.containsKey("rule-" + i + "-column"); i++) {
            var name = "rule-" + i;
            var column = typed.getOrDefault(name + "-column", "");
            if (column.isBlank()) {
                continue;
            }
            var test = typed.getOrDefault(name + "-test", "");
            var value = typed.getOrDefault(name + "-value", "").strip();
            var action = typed.getOrDefault(name + "-action", "");
            try {
                rules.add(RuleReader.rule(name, column, test, value, action));
            } catch (Invalid e) {
                errors.put("rule-" + rules.size(), e.errors().getFirst().message());
                rules.add(
                        new Rule(
                                column,
                                choice(Rule.Test.class, test, Rule.Test.EQUALS),
                                value,
                                Rule.Action.REJECT));
            }
        }
        return rules;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String name, E otherwise) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }

    public int ruleRows() {
        return settings.rules().size() + SPARE;
    }

    public @Nullable Rule rule(int row) {
        return row < settings.rules().size() ? settings.rules().get(row) : null;
    }
}
