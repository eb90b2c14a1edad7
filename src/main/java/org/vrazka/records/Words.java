package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says conditions to people: "before 01.02.2026", "A, B", "contains rose". */
final class Words {
    private static final Pattern AWAY = Pattern.compile("([+-]|last-|next-)(\\d{1,4})([dwmy])");
    private static final Map<String, String> WAYS =
            Map.of("+", "ahead", "-", "back", "next-", "next", "last-", "last");

    private final Catalogue catalogue;
    private final BiFunction<FieldDef, String, String> names;

    /**
     * @param names the name of what a code or id of a place or link stands for
     */
    Words(Catalogue catalogue, BiFunction<FieldDef, String, String> names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /** A chip for each part of the filter that can be taken away. */
    List<ListPage.Chip> chips(Builder.Group root) {
        return root.parts().stream().filter(part -> part.filter() != null).map(this::chip).toList();
    }

    private ListPage.Chip chip(Builder part) {
        var labels = labels(part).distinct().toList();
        return new ListPage.Chip(
                String.join(" · ", labels), say(part, labels.size() > 1), part.path());
    }

    private Stream<String> labels(Builder part) {
        return switch (part) {
            case Builder.Condition c -> Stream.of(label(c));
            case Builder.Group g -> complete(g).flatMap(this::labels);
        };
    }

    private String label(Builder.Condition condition) {
        return catalogue.field(condition.field(), "filter").label();
    }

    private static Stream<Builder> complete(Builder.Group group) {
        return group.parts().stream().filter(part -> part.filter() != null);
    }

    /**
     * @param named whether each condition must say its field
     */
    private String say(Builder part, boolean named) {
        return switch (part) {
            case Builder.Condition c -> named ? label(c) + ": " + condition(c) : condition(c);
            case Builder.Group g ->
                    complete(g)
                            .map(inner ->
                                    inner instanceof Builder.Group
                                            ? "(" + say(inner, named) + ")"
                                            : say(inner, named))
                            .collect(
                                    Collectors.joining(
                                            " " + t(g.any() ? "records.or" : "records.and") + " "));
        };
    }

    private String condition(Builder.Condition c) {
        var field = catalogue.field(c.field(), "filter");
        var ask = c.ask();
        if (ask == null) {
            return "";
        }
        if (!ask.takesValue()) {
            return ask.label();
        }
        var value = c.values().stream().map(v -> value(field, v)).collect(Collectors.joining(", "));
        return t("records.said." + ask.name(), value);
    }

    private String value(FieldDef field, String value) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> field.optionLabel(value);
            case LINK, PLACE -> names.apply(field, value);
            case DATE, INSTANT -> day(value);
            case NUMBER, MONEY -> number(value);
            default -> value;
        };
    }

    private static String day(String value) {
        if (value.equals("today")) {
            return t("records.today");
        }
        if (Days.PERIODS.contains(value)) {
            return t("records.period." + value);
        }
        var away = AWAY.matcher(value);
        if (away.matches()) {
            int count = Integer.parseInt(away.group(2));
            return t(
                    "records.days." + WAYS.get(away.group(1)),
                    t("records.days." + away.group(3), count));
        }
        return Format.day(value);
    }

    private static String number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?") ? Format.exact(new BigDecimal(value)) : value;
    }
}
