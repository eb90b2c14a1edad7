package org.vrazka.records.custom;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Meanwhile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of a record that another person has saved since it was opened, with his changes in it.
 *
 * @param form with what only he changed; what was typed stays
 * @param own the same for the company's own fields
 * @param news what he changed, field by field
 */
public record LateForm<F>(F form, CustomForm own, List<News> news) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = "custom";

    /**
     * A field that another person changed.
     *
     * @param before what it was when the form was opened, in words
     * @param after what it is now
     * @param asked who types changed it too: his stands in the form
     */
    public record News(String field, String label, String before, String after, boolean asked) {
        private String hint() {
            return asked
                    ? t("records.meanwhile.asked", shown(after))
                    : t("records.meanwhile.taken", shown(before));
        }

        /** What stands under this field; null: nothing new is in it. */
        public static @Nullable String hint(List<News> news, String field) {
            return news.stream()
                    .filter(one -> one.field().equals(field))
                    .map(News::hint)
                    .findFirst()
                    .orElse(null);
        }

        public static String shown(String words) {
            return words.isEmpty() ? "–" : words;
        }
    }

    /**
     * How the form of a kind of record tells of itself.
     *
     * @param words all its fields in words, by name
     * @param label of a name
     */
    public record Telling<F>(
            Class<F> type,
            Function<F, Map<String, String>> words,
            Function<String, String> label) {}

    /** Own fields with what is new in them. */
    public List<CustomInput> told(List<CustomInput> inputs) {
        return inputs.stream()
                .map(input -> input.saying(News.hint(news, input.field().path())))
                .toList();
    }

    /** What a form holds when it is opened, for a hidden field of it. */
    public static String opened(Object form, List<CustomInput> own) {
        return tree(form, values(own)).toString();
    }

    /**
     * Joins what was typed with what another one has saved.
     *
     * @param opened what {@link #opened} said of the form; without it, what was left empty is taken
     * @param now the form as the record has it now
     * @param ownNow likewise
     */
    public static <F> LateForm<F> of(
            Telling<F> telling,
            String opened,
            F typed,
            CustomForm own,
            F now,
            List<CustomInput> ownNow) {
        var said = own.typed();
        var theirs = tree(now, values(ownNow));
        var mine = tree(typed, said == null ? values(ownNow) : said);
        var first = read(opened, Set.copyOf(theirs.propertyNames()));
        var joined = new Meanwhile(first, mine, theirs);
        return new LateForm<>(
                JSON.treeToValue(joined.form(), telling.type()),
                said == null ? own : new CustomForm(values(joined.form().path(OWN))),
                news(telling, joined, first, now, ownNow));
    }

    private static <F> List<News> news(
            Telling<F> telling,
            Meanwhile joined,
            ObjectNode first,
            F now,
            List<CustomInput> ownNow) {
        var before = first.isEmpty() ? Map.<String, String>of() : words(telling, first);
        var news = new ArrayList<News>();
        telling.words()
                .apply(now)
                .forEach((field, words) -> {
                    if (joined.changed(field)) {
                        var label = telling.label().apply(field);
                        var was = before.getOrDefault(field, "");
                        news.add(
                                new News(field, label, was, words, joined.asked().contains(field)));
                    }
                });
        var was = values(first.path(OWN));
        for (var input : ownNow) {
            var field = input.field().path();
            if (joined.changed(field)) {
                news.add(
                        new News(
                                field,
                                input.field().label(),
                                input.with(was.getOrDefault(input.field().name(), List.of()))
                                        .words(),
                                input.words(),
                                joined.asked().contains(field)));
            }
        }
        return news;
    }

    private static <F> Map<String, String> words(Telling<F> telling, ObjectNode first) {
        try {
            return telling.words().apply(JSON.treeToValue(first, telling.type()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Map.of(); // of a form of an earlier version nothing is known
        }
    }

    private static ObjectNode tree(Object form, Map<String, List<String>> own) {
        var tree = JSON.<ObjectNode>valueToTree(form);
        tree.set(OWN, JSON.valueToTree(own));
        return tree;
    }

    /** Of a form of an earlier version of Vrazka nothing is known. */
    private static ObjectNode read(String opened, Set<String> names) {
        try {
            if (JSON.readTree(opened) instanceof ObjectNode form
                    && names.equals(Set.copyOf(form.propertyNames()))) {
                return form;
            }
        } catch (JacksonException e) {
            // nothing is known then either
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static Map<String, List<String>> values(List<CustomInput> own) {
        return own.stream()
                .collect(
                        Collectors.toMap(
                                input -> input.field().name(),
                                CustomInput::values,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static Map<String, List<String>> values(JsonNode own) {
        var values = new LinkedHashMap<String, List<String>>();
        own.forEachEntry((name, value) ->
                values.put(name, value.valueStream().map(one -> one.asString("")).toList()));
        return values;
    }
}
