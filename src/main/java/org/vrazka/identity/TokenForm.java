package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A token as asked for.
 *
 * @param purpose what it is for
 * @param days for how many it is good, "never" for no end
 * @param kinds of records it is for; none: all
 * @param access "write", or "read" for seeing and exporting only
 */
public record TokenForm(String purpose, String days, List<String> kinds, String access) {
    static final TokenForm EMPTY = new TokenForm("", "90", List.of(), "read");

    private static final List<String> CHOICES = List.of("30", "90", "365", "never");
    private static final List<String> ACCESS = List.of("read", "write");
    private static final int LONGEST = 80;

    public TokenForm {
        purpose = Objects.requireNonNullElse(purpose, "");
        days = Objects.requireNonNullElse(days, "90");
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        access = Objects.requireNonNullElse(access, "read");
    }

    Checked checked(Instant now) {
        var errors = new Errors("identity.error");
        String name = Objects.requireNonNullElse(Clean.line(purpose), "");
        errors.addUnless(!name.isEmpty(), "purpose", "required");
        errors.addUnless(name.length() <= LONGEST, "purpose", "long", LONGEST);
        errors.addUnless(CHOICES.contains(days), "days", "choice");
        errors.addUnless(ACCESS.contains(access), "access", "choice");
        errors.addUnless(Choices.tokenKinds().keySet().containsAll(kinds), "kinds", "choice");
        errors.throwIfAny();
        return new Checked(
                name,
                TokenScope.of(
                        kinds.isEmpty() ? null : kinds.toArray(String[]::new),
                        access.equals("write")),
                days.equals("never") ? null : now.plus(Duration.ofDays(Long.parseLong(days))));
    }

    record Checked(String name, TokenScope scope, @Nullable Instant expiresAt) {}
}
