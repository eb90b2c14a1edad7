package org.vrazka.records.custom;

import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a custom field may be called and offer. */
@Component
class CustomFieldChecks {
    static final int MOST = 100;
    private static final int MOST_OPTIONS = 200;
    private static final int LONGEST = 60;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /**
     * Throws when something typed is wrong.
     *
     * @param others the fields of the list that a new one stands beside; of one that is there, none
     */
    void check(CustomFieldForm form, List<CustomField> others) {
        var errors = new Errors("records.custom.wrong");
        errors.addUnless(NAME.matcher(form.name()).matches(), "name", "name");
        errors.addUnless(
                others.stream().noneMatch(one -> one.name().equals(form.name())), "name", "taken");
        errors.addUnless(others.size() < MOST, "name", "many", MOST);
        label(form.bg(), "bg", errors);
        label(form.en(), "en", errors);
        var type =
                Arrays.stream(CustomType.values())
                        .filter(one -> one.name().equals(form.type()))
                        .findFirst();
        errors.addUnless(type.isPresent(), "type", "type");
        if (type.filter(CustomType::hasOptions).isPresent()) {
            options(form.options(), errors);
        }
        errors.throwIfAny();
    }

    private static void label(String text, String field, Errors errors) {
        errors.addUnless(!text.isEmpty(), field, "required");
        errors.addUnless(text.length() <= LONGEST, field, "long", LONGEST);
    }

    private static void options(List<CustomOption> options, Errors errors) {
        errors.addUnless(!options.isEmpty(), "options", "options");
        errors.addUnless(options.size() <= MOST_OPTIONS, "options", "manyOptions", MOST_OPTIONS);
        var bg = new HashSet<String>();
        var en = new HashSet<String>();
        for (var option : options) {
            boolean named = !option.bg().isEmpty() && option.bg().length() <= LONGEST;
            errors.addUnless(
                    named && option.en().length() <= LONGEST, "options", "option", LONGEST);
            errors.addUnless(bg.add(option.bg()) && en.add(option.en()), "options", "twice");
        }
    }
}
