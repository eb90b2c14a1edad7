package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Colleague;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Users;
import org.vrazka.shared.Errors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes custom values of the cells of a file, where people stand by their names. */
@Component
public class CustomCells {
    private final Companies companies;
    private final Users users;
    private final CustomTarget target;

    CustomCells(Companies companies, Users users, CustomTarget target) {
        this.companies = companies;
        this.users = users;
        this.target = target;
    }

    /** For one file: colleagues are read once. */
    public Reader reader() {
        return new Reader(companies.get().currency(), users.active(), target);
    }

    /**
     * A value, or the code of what is wrong with the cell.
     *
     * @param value as records keep it
     */
    public record Cell(@Nullable JsonNode value, @Nullable String wrong) {}

    /** Reads the cells of one file. */
    public static final class Reader {
        private final String currency;
        private final CustomTarget target;
        private final Map<String, UUID> people = new HashMap<>();

        private Reader(String currency, List<Colleague> colleagues, CustomTarget target) {
            this.currency = currency;
            this.target = target;
            colleagues.forEach(one -> people.put(one.id().toString(), one.id()));
            colleagues.stream()
                    .filter(one -> hasNoNamesake(one, colleagues))
                    .forEach(one -> people.put(folded(one.name()), one.id()));
        }

        private static boolean hasNoNamesake(Colleague one, List<Colleague> all) {
            return all.stream()
                            .filter(other -> folded(other.name()).equals(folded(one.name())))
                            .count()
                    == 1;
        }

        /**
         * A counterparty stays as it is named: who lays the cells out finds them all at once.
         *
         * @param plain the cell, numbers with a point, days as {@code YYYY-MM-DD}, yes as {@code
         *     true}
         */
        public Cell read(CustomField field, String plain) {
            if (field.type() == CustomType.PARTY) {
                return new Cell(JsonNodeFactory.instance.stringNode(plain), null);
            }
            var errors = new Errors("records.custom.value");
            var nothing = JsonNodeFactory.instance.objectNode();
            var value =
                    new CustomReading(nothing, currency, people::containsValue, target, errors)
                            .value(field, typed(field, plain));
            return value == null
                    ? new Cell(null, errors.invalid().errors().getFirst().code())
                    : new Cell(value, null);
        }

        private List<String> typed(CustomField field, String plain) {
            return switch (field.type()) {
                case CHOICE -> List.of(code(field, plain));
                case CHOICES -> codes(field, plain);
                case USER -> {
                    var known = people.get(folded(plain));
                    yield List.of(known == null ? plain : known.toString());
                }
                case TEXT, URL, NUMBER, MONEY, DATE, YES_NO, PARTY -> List.of(plain);
            };
        }

        /** In the order in which the field offers them: a set has none of its own. */
        private static List<String> codes(CustomField field, String plain) {
            var one = code(field, plain);
            if (!one.equals(plain)) {
                return List.of(one);
            }
            var offered = field.options().stream().map(CustomOption::code).toList();
            return Stream.of(plain.split("[,;|\\n]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> code(field, word))
                    .sorted(Comparator.comparing(offered::indexOf))
                    .toList();
        }

        /** By what people call it in either language, or by its code; what is none stays. */
        private static String code(CustomField field, String word) {
            return field.options().stream()
                    .filter(option ->
                            Stream.of(option.code(), option.bg(), option.en())
                                    .anyMatch(name -> folded(name).equals(folded(word))))
                    .map(CustomOption::code)
                    .findFirst()
                    .orElse(word);
        }

        private static String folded(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }
}
