package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A token as asked for: what it is for, and for how many days ("never" for no end). */
public record TokenForm(String purpose, String days) {
    static final TokenForm EMPTY = new TokenForm("", "90");

    private static final List<String> CHOICES = List.of("30", "90", "365", "never");
    private static final int LONGEST = 80;

    public TokenForm {
        purpose = Objects.requireNonNullElse(purpose, "");
        days = Objects.requireNonNullElse(days, "90");
    }

    Checked checked(Instant now) {
        var errors = new Errors("identity.error");
        String name = Objects.requireNonNullElse(Clean.line(purpose), "");
        errors.addUnless(!name.isEmpty(), "purpose", "required");
        errors.addUnless(name.length() <= LONGEST, "purpose", "long", LONGEST);
        errors.addUnless(CHOICES.contains(days), "days", "choice");
        errors.throwIfAny();
        return new Checked(
                name,
                days.equals("never") ? null : now.plus(Duration.ofDays(Long.parseLong(days))));
    }

    record Checked(String name, @Nullable Instant expiresAt) {}
}
