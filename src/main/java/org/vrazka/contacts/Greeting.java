package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Text;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a letter begins: Уважаеми г-н Иванов, Dear Ms Ivanova. */
record Greeting(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable Gender gender,
        @Nullable String language) {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** Whose gender is not known is greeted by his names; empty for who has none yet. */
    String text() {
        if (familyName == null && givenName == null) {
            return "";
        }
        if (familyName == null || gender == null && givenName == null) {
            return say(
                    familyName == null ? "plain" : "either",
                    Objects.requireNonNullElse(familyName, Objects.toString(givenName, "")));
        }
        return gender == null ? say("plain", names()) : say(gender.name(), familyName);
    }

    private String say(String form, String name) {
        return Text.in(locale(), "contacts.greeting." + form, name);
    }

    /** Bulgarian to who speaks it, or is written so; English to everybody else. */
    private Locale locale() {
        boolean bulgarian =
                language == null ? CYRILLIC.matcher(names()).find() : language.equals("bg");
        return bulgarian ? Text.BULGARIAN : Text.ENGLISH;
    }

    private String names() {
        return Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
