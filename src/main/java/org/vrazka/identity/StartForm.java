package org.vrazka.identity;

import java.util.Objects;

/** The first administrator and his firm, as typed. */
public record StartForm(
        String name,
        String email,
        String password,
        String company,
        String currency,
        String language,
        String zone) {
    public StartForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
        company = Objects.requireNonNullElse(company, "");
        currency = Objects.requireNonNullElse(currency, "EUR");
        language = Objects.requireNonNullElse(language, "bg");
        zone = Objects.requireNonNullElse(zone, "Europe/Sofia");
    }

    static StartForm empty(String language) {
        return new StartForm("", "", "", "", "EUR", language, "Europe/Sofia");
    }
}
