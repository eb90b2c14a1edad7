package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.imports.reading.FileProfile;

import java.util.List;

/**
 * Guesses how a file writes dates and numbers, from the cells of the columns that hold them.
 *
 * @param notices what is doubtful goes there
 */
record StyleGuesses(Targets targets, FileProfile profile, List<Problem> notices) {
    private static final List<FieldType> NUMBERS =
            List.of(FieldType.NUMBER, FieldType.COUNT, FieldType.SHARE, FieldType.PERCENT);

    DateStyle dates(@Nullable String[] fields) {
        DateStyle style = null;
        for (int i = 0; i < fields.length; i++) {
            if (type(fields[i]) != FieldType.DAY) {
                continue;
            }
            var column = profile.columns().get(i);
            if (column.isDateAmbiguous()) {
                notices.add(Problem.notice(null, column.header(), "dateAmbiguous"));
            } else if (column.rowOfOtherDateStyle() != null) {
                notices.add(
                        Problem.notice(column.rowOfOtherDateStyle(), column.header(), "dateMixed"));
            }
            if (style == null && column.filled() > 0) {
                style = column.dateStyle();
            }
        }
        return style == null ? DateStyle.YEAR_FIRST : style;
    }

    DecimalStyle decimals(@Nullable String[] fields) {
        var usual = profile.usualDecimals();
        int points = 0;
        int commas = 0;
        for (int i = 0; i < fields.length; i++) {
            var type = type(fields[i]);
            if (type == null || !NUMBERS.contains(type)) {
                continue;
            }
            var column = profile.columns().get(i);
            if (column.isDecimalMixed()) {
                notices.add(
                        Problem.notice(
                                column.rowOfOtherDecimals(), column.header(), "decimalMixed"));
            }
            if (column.provesDecimals()) {
                if (column.decimalStyle(usual) == DecimalStyle.POINT) {
                    points++;
                } else {
                    commas++;
                }
            } else if (column.filled() > 0 && !column.isWhole()) {
                usual = column.decimalStyle(usual);
            }
        }
        return points == commas ? usual : points > commas ? DecimalStyle.POINT : DecimalStyle.COMMA;
    }

    private @Nullable FieldType type(@Nullable String field) {
        return field == null ? null : targets.field(field).map(ImportField::type).orElse(null);
    }
}
