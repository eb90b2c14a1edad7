package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Typed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Makes values of what was typed into custom fields, or says all that is wrong with it.
 *
 * @param before what the record has: retired fields and options stay
 * @param currency the company's, that amounts are in
 * @param isColleague whether there is a user of this id who may be chosen
 * @param target what fields of the kind PARTY point at
 */
record CustomReading(
        ObjectNode before,
        String currency,
        Predicate<UUID> isColleague,
        CustomTarget target,
        Errors errors) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 2000;
    private static final Set<String> WEB = Set.of("http", "https");

    /** The value; null: none. */
    @Nullable JsonNode value(CustomField field, List<String> typed) {
        if (field.type() == CustomType.CHOICES) {
            return choices(field, typed);
        }
        if (field.type() == CustomType.PARTY) {
            return party(field, CustomPick.of(typed));
        }
        var text = typed.isEmpty() ? null : Clean.line(typed.getFirst());
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case URL -> url(field, text);
            case NUMBER -> number(field, text);
            case MONEY -> number(field, withoutCurrency(text));
            case DATE -> date(field, text);
            case YES_NO -> yesNo(field, text);
            case CHOICE -> isOffered(field, text) ? NODES.stringNode(text) : wrong(field, "choice");
            case USER -> user(field, text);
            case PARTY, CHOICES -> throw new IllegalStateException(field.name());
        };
    }

    private @Nullable JsonNode choices(CustomField field, List<String> typed) {
        var codes = typed.stream().map(String::strip).filter(c -> !c.isEmpty()).distinct().toList();
        if (!codes.stream().allMatch(code -> isOffered(field, code))) {
            return wrong(field, "choice");
        }
        var array = NODES.arrayNode();
        codes.forEach(array::add);
        return codes.isEmpty() ? null : array;
    }

    private @Nullable JsonNode text(CustomField field, String text) {
        return text.length() > LONGEST ? wrong(field, "long", LONGEST) : NODES.stringNode(text);
    }

    private @Nullable JsonNode url(CustomField field, String text) {
        try {
            var address = URI.create(text.contains("://") ? text : "https://" + text);
            boolean sound = WEB.contains(address.getScheme()) && address.getHost() != null;
            return sound && text.length() <= LONGEST
                    ? NODES.stringNode(address.toString())
                    : wrong(field, "url");
        } catch (IllegalArgumentException e) {
            return wrong(field, "url");
        }
    }

    private @Nullable JsonNode number(CustomField field, String text) {
        var number = Typed.decimal(text);
        return number.isPresent()
                ? NODES.numberNode(number.get().stripTrailingZeros())
                : wrong(field, "number");
    }

    /** Programs say the currency too; it must be the company's. */
    private String withoutCurrency(String text) {
        return text.endsWith(" " + currency) ? text.substring(0, text.length() - 4) : text;
    }

    private @Nullable JsonNode date(CustomField field, String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1 && day.getYear() <= 9999
                    ? NODES.stringNode(day.toString())
                    : wrong(field, "date");
        } catch (DateTimeException e) {
            return wrong(field, "date");
        }
    }

    private @Nullable JsonNode yesNo(CustomField field, String text) {
        return switch (text) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> wrong(field, "yesNo");
        };
    }

    /** Who has left stays where he stands. */
    private @Nullable JsonNode user(CustomField field, String text) {
        boolean kept = before.path(field.name()).asString("").equals(text);
        return kept || Ids.read(text).filter(isColleague).isPresent()
                ? NODES.stringNode(text)
                : wrong(field, "user");
    }

    /** What one may not see stays, as long as nothing else is chosen. */
    private @Nullable JsonNode party(CustomField field, CustomPick pick) {
        var now = before.path(field.name()).asString("");
        var chosen = pick.chosen();
        if (chosen.isEmpty()) {
            boolean kept = !now.isEmpty() && !target.isSeen(UUID.fromString(now));
            return kept ? NODES.stringNode(now) : null;
        }
        if (chosen.equals(now)) {
            return NODES.stringNode(now);
        }
        var found = target.find().apply(chosen);
        return found.isPresent() ? NODES.stringNode(found.get().toString()) : wrong(field, "party");
    }

    private boolean isOffered(CustomField field, String code) {
        return field.options().stream()
                .filter(option -> option.code().equals(code))
                .anyMatch(option -> !option.retired() || has(field, code));
    }

    private boolean has(CustomField field, String code) {
        var now = before.path(field.name());
        return now.isArray()
                ? now.valueStream().anyMatch(one -> one.asString().equals(code))
                : now.asString("").equals(code);
    }

    private @Nullable JsonNode wrong(CustomField field, String code, Object... arguments) {
        errors.add(field.path(), code, arguments);
        return null;
    }
}
