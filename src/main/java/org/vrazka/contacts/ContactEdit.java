package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Named;
import org.vrazka.records.custom.CustomInput;
import org.vrazka.records.custom.LateForm.News;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The page of a form, as its template draws it.
 *
 * @param id null: a new one
 * @param errors messages by field
 * @param custom the company's own fields
 * @param opened what the form held when it was opened; empty: a new one
 * @param news what another person has saved since then
 * @param positions names that are proposed
 */
public record ContactEdit(
        @Nullable UUID id,
        int version,
        ContactForm form,
        List<CustomInput> custom,
        Map<String, String> errors,
        String opened,
        List<News> news,
        List<Named> positions) {
    public String action() {
        return id == null ? "/contacts" : "/contacts/" + id;
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public @Nullable String their(String field) {
        return News.hint(news, field);
    }

    /** How a letter begins when nobody types another greeting. */
    public String usualGreeting() {
        return form.usualGreeting();
    }

    public Map<String, String> genders() {
        return choice("contacts.gender.", Gender.class);
    }

    public Map<String, String> channels() {
        return choice("contacts.preferredChannel.", Channel.class);
    }

    public Map<String, String> bases() {
        return choice("contacts.lawfulBasis.", LawfulBasis.class);
    }

    public Map<String, String> roles() {
        return choice("contacts.role.", DecisionRole.class);
    }

    /** Those offered, and the one that is there. */
    public Map<String, String> languages() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "–");
        Languages.options().forEach(option -> choice.put(option.code(), option.label()));
        if (!form.language().isEmpty()) {
            choice.putIfAbsent(form.language(), Languages.name(form.language()));
        }
        return choice;
    }

    private static Map<String, String> choice(String texts, Class<? extends Enum<?>> of) {
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        Arrays.stream(of.getEnumConstants())
                .forEach(one -> choice.put(one.name(), t(texts + one.name())));
        return choice;
    }
}
