package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** A deputy as typed: who, and the first and the last day. */
public record DeputyForm(String deputy, String from, String to) {
    static final DeputyForm EMPTY = new DeputyForm("", "", "");

    public DeputyForm {
        deputy = Objects.requireNonNullElse(deputy, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
    }

    static @Nullable LocalDate day(String field, String typed, Errors errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            errors.add(field, typed.isEmpty() ? "required" : "date");
            return null;
        }
    }
}
