package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A day that matters in the relationship, as it is typed and as it is kept.
 *
 * @param id null: a new one
 * @param day such as 2026-12-31; an anniversary comes back every year
 */
public record KeyDate(
        @Nullable UUID id, @Nullable String kind, @Nullable String day, @Nullable String note) {
    static final KeyDate BLANK = new KeyDate(null, "CONTRACT_END", null, null);
    public static final List<String> KINDS = List.of("CONTRACT_END", "ANNIVERSARY", "OTHER");

    public String kindLabel() {
        return t("parties.date.kind." + kind);
    }

    /** The day, or that of this year's anniversary when it is still to come, else of the next. */
    public LocalDate next(LocalDate today) {
        var first = LocalDate.parse(Objects.requireNonNull(day));
        if (!"ANNIVERSARY".equals(kind) || first.isAfter(today)) {
            return first;
        }
        var thisYear = first.withYear(today.getYear());
        return thisYear.isBefore(today) ? first.withYear(today.getYear() + 1) : thisYear;
    }

    public String words() {
        var said = kindLabel() + " " + (day == null ? "" : Format.day(day));
        return note == null ? said : said + ", " + note;
    }

    /** As a new row that nobody typed into. */
    boolean isBlank() {
        return id == null
                && (day == null || day.isBlank())
                && (note == null || note.isBlank())
                && (kind == null || kind.isBlank() || kind.equals(BLANK.kind));
    }
}
