package org.vrazka.identity;

import java.util.Objects;

/** What a user says of himself, as typed. */
public record ProfileForm(String name, String language, String theme) {
    public ProfileForm {
        name = Objects.requireNonNullElse(name, "");
        language = Objects.requireNonNullElse(language, "");
        theme = Objects.requireNonNullElse(theme, "");
    }

    static ProfileForm of(User user) {
        return new ProfileForm(user.name(), user.language(), user.theme());
    }
}
