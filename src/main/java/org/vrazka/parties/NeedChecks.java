package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Makes sense of what matters to a counterparty: its needs and its days. */
final class NeedChecks extends FieldReader {
    NeedChecks(List<FieldError> errors) {
        super(() -> "", errors);
    }

    List<Need> needs(@Nullable List<Need> typed, List<Need> now) {
        var known = now.stream().map(Need::id).collect(Collectors.toSet());
        return read(
                "needs",
                typed,
                Need::isBlank,
                (field, row) ->
                        new Need(
                                id(row.id(), known),
                                chosen(field + "subject", row.subject(), Need.SUBJECTS, "OTHER"),
                                said(field + "text", row.text()),
                                chosen(
                                        field + "importance",
                                        row.importance(),
                                        Need.IMPORTANCES,
                                        "IMPORTANT"),
                                text(day(field + "validUntil", row.validUntil()))));
    }

    private @Nullable String said(String field, @Nullable String typed) {
        var text = within(field, Clean.text(typed), LONGEST_TEXT);
        if (text == null) {
            wrong(field, "required");
        }
        return text;
    }

    List<KeyDate> dates(@Nullable List<KeyDate> typed, List<KeyDate> now) {
        var known = now.stream().map(KeyDate::id).collect(Collectors.toSet());
        return read(
                "dates",
                typed,
                KeyDate::isBlank,
                (field, row) -> {
                    if (Clean.line(row.day()) == null) {
                        wrong(field + "day", "required");
                    }
                    return new KeyDate(
                            id(row.id(), known),
                            chosen(field + "kind", row.kind(), KeyDate.KINDS, "OTHER"),
                            text(day(field + "day", row.day())),
                            line(field + "note", row.note()));
                });
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
