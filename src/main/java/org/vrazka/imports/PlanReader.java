package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.imports.reading.Encoding;
import org.vrazka.imports.reading.Unreadable;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the plan that a program sends; what it does not know it refuses by name. */
@Component
class PlanReader {
    private static final Set<String> PLAN = Set.of("kind", "mapping", "options", "dryRun");
    private static final Set<String> OPTIONS =
            Set.of(
                    "encoding",
                    "separator",
                    "dateFormat",
                    "decimal",
                    "currency",
                    "rate",
                    "source",
                    "onExisting",
                    "createMissing",
                    "role",
                    "rules");
    static final String AUTO = "auto";

    private final TargetFields targets;
    private final Mappings mappings;

    PlanReader(TargetFields targets, Mappings mappings) {
        this.targets = targets;
        this.mappings = mappings;
    }

    Plan read(JsonNode json) {
        if (!json.isObject()) {
            throw error("plan", "type", t("imports.plan.object"));
        }
        refuseUnknown("", json, PLAN);
        var kind = ImportKind.of(json.path("kind").asString(""));
        if (kind.isEmpty()) {
            var kinds =
                    Arrays.stream(ImportKind.values())
                            .map(ImportKind::code)
                            .collect(Collectors.joining(", "));
            throw error("kind", "value", t("imports.plan.oneOf", kinds));
        }
        var dryRun = json.path("dryRun");
        if (!dryRun.isMissingNode() && !dryRun.isBoolean()) {
            throw error("dryRun", "type", t("imports.plan.yesNo"));
        }
        var options = options(json.path("options"));
        var mapping = json.path("mapping");
        if (mapping.isString() && !mapping.asString().equals(AUTO)) {
            var kept = kept(kind.get(), mapping.asString());
            return new Plan(
                    kind.get(),
                    null,
                    options.orAs(kept),
                    dryRun.asBoolean(true),
                    false,
                    kept.columns());
        }
        return new Plan(
                kind.get(),
                mapping(targets.of(kind.get()), mapping),
                options,
                dryRun.asBoolean(true),
                false);
    }

    private Settings kept(ImportKind kind, String name) {
        return mappings.named(name, kind)
                .orElseThrow(() -> error("mapping", "unknown", t("imports.mappings.unknown", name)))
                .settings();
    }

    private static @Nullable Map<String, String> mapping(Targets targets, JsonNode json) {
        if (json.isMissingNode() || json.isNull() || json.isString()) {
            return null;
        }
        if (!json.isObject()) {
            throw error("mapping", "type", t("imports.plan.mapping"));
        }
        var mapping = new LinkedHashMap<String, String>();
        for (var entry : json.properties()) {
            if (!entry.getValue().isString() && !entry.getValue().isNull()) {
                throw error("mapping." + entry.getKey(), "type", t("imports.plan.mapping"));
            }
            mapping.put(
                    entry.getKey(), entry.getValue().isNull() ? "" : entry.getValue().asString());
        }
        boolean fieldsFirst = mapping.keySet().stream().allMatch(k -> targets.field(k).isPresent());
        if (!fieldsFirst) {
            for (var entry : mapping.entrySet()) {
                if (!entry.getValue().isEmpty() && targets.field(entry.getValue()).isEmpty()) {
                    throw error(
                            "mapping." + entry.getKey(),
                            "unknown",
                            t("imports.problem.fieldUnknown", entry.getValue()));
                }
            }
        }
        return mapping;
    }

    private static Plan.Options options(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Plan.Options.NONE;
        }
        if (!json.isObject()) {
            throw error("options", "type", t("imports.plan.object"));
        }
        refuseUnknown("options.", json, OPTIONS);
        return new Plan.Options(
                checked(json, "encoding", Encoding::named),
                separator(json),
                checked(json, "dateFormat", DateStyle::of),
                checked(json, "decimal", DecimalStyle::of),
                currency(json),
                rate(json),
                text(json, "source"),
                choice(json, "onExisting", OnExisting.class),
                json.path("createMissing").isBoolean()
                        ? json.path("createMissing").asBoolean()
                        : null,
                choice(json, "role", Plan.PartyRole.class),
                RuleReader.rules(json.path("rules")));
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw error("options." + name, "type", t("imports.plan.text"));
        }
        return (value.asString().isBlank() && !name.equals("separator"))
                        || value.asString().equals(AUTO)
                ? null
                : value.asString();
    }

    private static @Nullable String checked(JsonNode json, String name, Consumer<String> check) {
        var text = text(json, name);
        if (text != null) {
            try {
                check.accept(text);
            } catch (Unreadable e) {
                throw error("options." + name, "value", Problem.of(e).message());
            }
        }
        return text;
    }

    private static @Nullable String separator(JsonNode json) {
        var text = text(json, "separator");
        if (text == null || text.equals("\\t") || text.equals("tab")) {
            return text == null ? null : "\t";
        }
        if (text.length() != 1) {
            throw error("options.separator", "value", t("imports.plan.oneSign"));
        }
        return text;
    }

    private static @Nullable String currency(JsonNode json) {
        var text = text(json, "currency");
        if (text != null && !text.matches("[A-Z]{3}")) {
            throw error("options.currency", "value", t("imports.problem.currency"));
        }
        return text;
    }

    private static @Nullable BigDecimal rate(JsonNode json) {
        var value = json.path("rate");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var rate =
                value.isNumber() || value.isString()
                        ? DecimalStyle.POINT.parse(value.asString())
                        : null;
        if (rate == null || new BigDecimal(rate).signum() <= 0) {
            throw error("options.rate", "value", t("imports.plan.positive"));
        }
        return new BigDecimal(rate);
    }

    private static <E extends Enum<E>> @Nullable E choice(
            JsonNode json, String name, Class<E> type) {
        var text = text(json, name);
        if (text == null) {
            return null;
        }
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        var values =
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        throw error("options." + name, "value", t("imports.plan.oneOf", values));
    }

    static void refuseUnknown(String prefix, JsonNode json, Set<String> known) {
        var unknown =
                json.propertyNames().stream()
                        .filter(n -> !known.contains(n))
                        .map(n ->
                                new FieldError(prefix + n, "unknown", t("imports.plan.unknown", n)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
    }

    private static Invalid error(String field, String code, String message) {
        return new Invalid(field, code, message);
    }
}
