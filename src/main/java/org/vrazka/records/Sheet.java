package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import java.io.Closeable;
import java.util.List;
import java.util.regex.Pattern;

/** A file of rows in the making. */
public interface Sheet extends Closeable {
    /** What a spreadsheet would take for a formula. */
    Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    void head(List<FieldDef> columns);

    void row(List<FieldDef> columns, Row row);

    /** The heading beside that of money; from the second on it says of which it is. */
    static String currency(FieldDef column, List<FieldDef> columns) {
        var first = columns.stream().filter(c -> c.type() == FieldType.MONEY).findFirst();
        return first.filter(column::equals).isPresent()
                ? t("records.currency")
                : t("records.currency.of", column.label());
    }

    /** Text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
