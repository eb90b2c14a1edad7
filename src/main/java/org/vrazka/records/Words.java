package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says conditions to people: "before 01.02.2026", "A, B", "contains rose". */
final class Words {
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
        return root.parts().stream()
                .filter(part -> part.filter() != null)
                .map(part -> new ListPage.Chip(label(part), say(part), part.path()))
                .toList();
    }

    private String label(Builder part) {
        return switch (part) {
            case Builder.Condition c -> catalogue.field(c.field(), "filter").label();
            case Builder.Group g ->
                    g.parts().stream()
                            .map(this::label)
                            .distinct()
                            .collect(Collectors.joining(" · "));
        };
    }

    private String say(Builder part) {
        return switch (part) {
            case Builder.Condition c -> condition(c);
            case Builder.Group g ->
                    g.parts().stream()
                            .filter(inner -> inner.filter() != null)
                            .map(this::say)
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
        return Format.day(value);
    }

    private static String number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?") ? Format.exact(new BigDecimal(value)) : value;
    }
}
