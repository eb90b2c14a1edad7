package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.shared.Invalid;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rules of a plan: which rows are returns, and which stay out. */
final class RuleReader {
    private static final Set<String> PARTS = Set.of("column", "test", "value", "action");

    private RuleReader() {}

    /** Null: they are to be guessed. */
    static @Nullable List<Rule> rules(JsonNode json) {
        if (json.isMissingNode()
                || json.isNull()
                || json.isString() && json.asString().equals(PlanReader.AUTO)) {
            return null;
        }
        if (!json.isArray()) {
            throw new Invalid("options.rules", "type", t("imports.plan.rules"));
        }
        var rules = new ArrayList<Rule>();
        for (var node : json) {
            var name = "options.rules[" + rules.size() + "]";
            if (!node.isObject()) {
                throw new Invalid(name, "type", t("imports.plan.rules"));
            }
            PlanReader.refuseUnknown(name + ".", node, PARTS);
            rules.add(
                    rule(
                            name,
                            node.path("column").asString(""),
                            node.path("test").asString(""),
                            node.path("value").asString(""),
                            node.path("action").asString("")));
        }
        return rules;
    }

    /** A rule from words, of a program or of a form. */
    static Rule rule(String name, String column, String testName, String value, String actionName) {
        Rule.Test test;
        try {
            test = Rule.Test.of(testName);
        } catch (IllegalArgumentException e) {
            var tests =
                    Arrays.stream(Rule.Test.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
            throw new Invalid(name + ".test", "value", t("imports.plan.oneOf", tests));
        }
        Rule.Action action;
        try {
            action = Rule.Action.valueOf(actionName.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(
                    name + ".action", "value", t("imports.plan.oneOf", "RETURN, REJECT, IGNORE"));
        }
        if (column.isBlank()) {
            throw new Invalid(name + ".column", "required", t("imports.problem.required"));
        }
        var plain = test.isOfNumbers() ? number(value) : value;
        if (plain == null) {
            throw new Invalid(name + ".value", "value", t("imports.problem.number"));
        }
        return new Rule(column, test, plain, action);
    }

    private static @Nullable String number(String text) {
        var point = DecimalStyle.POINT.parse(text);
        return point != null ? point : DecimalStyle.COMMA.parse(text);
    }
}
