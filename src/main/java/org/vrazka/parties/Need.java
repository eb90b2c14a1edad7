package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that matters to a counterparty, as it is typed and as it is kept.
 *
 * @param id null: a new one
 * @param validUntil its last day, such as 2026-12-31
 */
public record Need(
        @Nullable UUID id,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String importance,
        @Nullable String validUntil) {
    static final Need BLANK = new Need(null, null, null, "IMPORTANT", null);
    public static final List<String> SUBJECTS =
            List.of(
                    "PRODUCTS",
                    "QUALITY",
                    "PACKAGING",
                    "DELIVERY",
                    "DOCUMENTS",
                    "PRICE",
                    "SERVICE",
                    "OTHER");
    public static final List<String> IMPORTANCES = List.of("MUST", "IMPORTANT", "WISH");

    /** As a new row that nobody typed into. */
    boolean isBlank() {
        return id == null
                && isLeft(text, null)
                && isLeft(validUntil, null)
                && isLeft(subject, SUBJECTS.getFirst())
                && isLeft(importance, BLANK.importance);
    }

    private static boolean isLeft(@Nullable String typed, @Nullable String proposed) {
        return typed == null || typed.isBlank() || typed.equals(proposed);
    }

    public String subjectLabel() {
        return t("parties.need.subject." + subject);
    }

    public String importanceLabel() {
        return t("parties.need.importance." + importance);
    }

    public String words() {
        var until =
                validUntil == null ? "" : ", " + t("parties.need.until", Format.day(validUntil));
        return subjectLabel() + ": " + text + ", " + importanceLabel() + until;
    }

    public boolean isOver(LocalDate today) {
        return validUntil != null && LocalDate.parse(validUntil).isBefore(today);
    }
}
