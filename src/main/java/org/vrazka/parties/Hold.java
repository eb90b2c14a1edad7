package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is stopped with a counterparty, as it is typed and as it is kept.
 *
 * @param until the last day, such as 2026-12-31; null: until it is taken off
 */
public record Hold(
        @Nullable Boolean selling,
        @Nullable Boolean purchasing,
        @Nullable Boolean mailing,
        @Nullable String reason,
        @Nullable String until) {
    static final Hold NONE = new Hold(false, false, false, null, null);

    public boolean stopsSelling() {
        return Boolean.TRUE.equals(selling);
    }

    public boolean stopsPurchasing() {
        return Boolean.TRUE.equals(purchasing);
    }

    public boolean stopsMailing() {
        return Boolean.TRUE.equals(mailing);
    }

    /** Whether it has this reason and this last day, or says nothing of them. */
    boolean tells(@Nullable String why, @Nullable String day) {
        return Objects.equals(Clean.line(reason), why) && Objects.equals(Clean.line(until), day);
    }

    boolean stopsAnything() {
        return stopsSelling() || stopsPurchasing() || stopsMailing();
    }

    /** Whether anything is stopped on this day. */
    public boolean holdsOn(LocalDate day) {
        return stopsAnything() && (until == null || !LocalDate.parse(until).isBefore(day));
    }

    /** Stopped: selling, mailing; until 31.12.2026: unpaid invoices. */
    public String words() {
        if (!stopsAnything()) {
            return "";
        }
        var what =
                Stream.of(
                                stopsSelling() ? t("parties.hold.selling") : "",
                                stopsPurchasing() ? t("parties.hold.purchasing") : "",
                                stopsMailing() ? t("parties.hold.mailing") : "")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", "));
        return t(
                "parties.hold.words",
                what,
                until == null ? "" : t("parties.hold.words.until", day(until)),
                reason == null ? "" : t("parties.hold.words.why", reason));
    }

    /** Also of a form, where it may be no day. */
    private static String day(String text) {
        try {
            return Format.date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
