package org.vrazka.imports.reading;

import java.util.List;

/**
 * What one reading of the whole file has shown.
 *
 * @param rows without the heading
 * @param preview the first rows, to be shown
 * @param duplicates headings that stand over more than one column
 * @param ragged the first rows that are wider than the heading: their last cells belong to no
 *     column
 */
public record FileProfile(
        Layout layout,
        long rows,
        List<ColumnProfile> columns,
        List<Row> preview,
        List<String> duplicates,
        List<Row> ragged) {

    /** What most columns of the file do, for those that cannot tell. */
    public DecimalStyle usualDecimals() {
        long points =
                columns.stream()
                        .filter(c ->
                                c.provesDecimals()
                                        && c.decimalStyle(DecimalStyle.POINT) == DecimalStyle.POINT)
                        .count();
        long commas =
                columns.stream()
                        .filter(c ->
                                c.provesDecimals()
                                        && c.decimalStyle(DecimalStyle.POINT) == DecimalStyle.COMMA)
                        .count();
        if (points == commas) {
            return layout.separator() == ';' ? DecimalStyle.COMMA : DecimalStyle.POINT;
        }
        return points > commas ? DecimalStyle.POINT : DecimalStyle.COMMA;
    }
}
