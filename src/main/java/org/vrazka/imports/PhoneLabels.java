package org.vrazka.imports;

import org.vrazka.imports.reading.Row;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of telephones that Google writes into a column beside each number. */
class PhoneLabels {
    private static final Pattern NUMBER = Pattern.compile("(Phone \\d+ - )Value");
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("mobile", "mobile"),
                    Map.entry("cell", "mobile"),
                    Map.entry("iphone", "mobile"),
                    Map.entry("мобилен", "mobile"),
                    Map.entry("мобилно", "mobile"),
                    Map.entry("work", "phone"),
                    Map.entry("main", "phone"),
                    Map.entry("служебен", "phone"),
                    Map.entry("работа", "phone"),
                    Map.entry("основен", "phone"),
                    Map.entry("home", "homePhone"),
                    Map.entry("домашен", "homePhone"),
                    Map.entry("личен", "homePhone"),
                    Map.entry("work fax", "fax"),
                    Map.entry("home fax", "fax"),
                    Map.entry("other fax", "fax"),
                    Map.entry("fax", "fax"),
                    Map.entry("служебен факс", "fax"),
                    Map.entry("домашен факс", "fax"),
                    Map.entry("факс", "fax"));

    private final Targets targets;
    private final int[] labelOfColumn;

    PhoneLabels(Targets targets, Settings settings) {
        this.targets = targets;
        labelOfColumn =
                settings.columns().stream()
                        .mapToInt(column -> beside(column, targets, settings))
                        .toArray();
    }

    /** A number whose column somebody has given another meaning by hand goes there. */
    private static int beside(Settings.Column column, Targets targets, Settings settings) {
        var number = NUMBER.matcher(column.header());
        var name = column.field();
        var field = name == null ? null : targets.field(name).orElse(null);
        if (targets.kind() != ImportKind.CONTACTS
                || field == null
                || field.rank(column.header()) < 0
                || !number.matches()) {
            return -1;
        }
        var headers = settings.columns().stream().map(Settings.Column::header).toList();
        return Stream.of("Label", "Type")
                .mapToInt(word -> headers.indexOf(number.group(1) + word))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Where the number of a cell goes.
     *
     * @param place where it goes without a label
     */
    int place(Row row, int column, int place) {
        int at = labelOfColumn[column];
        var label = at < 0 ? "" : row.cell(at).replaceFirst("^\\* ", "").toLowerCase(Locale.ROOT);
        return label.isEmpty() ? place : targets.place(FIELDS.getOrDefault(label, "phone2"));
    }
}
