package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.imports.reading.Encoding;
import org.vrazka.imports.reading.Layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** How a file is understood in the end: what was asked, and good guesses for the rest. */
public record Settings(
        boolean workbook,
        String encoding,
        String separator,
        long headingRow,
        DateStyle dates,
        DecimalStyle decimals,
        String currency,
        @Nullable BigDecimal rate,
        String source,
        OnExisting onExisting,
        boolean createMissing,
        Plan.PartyRole role,
        List<Rule> rules,
        List<Column> columns,
        List<List<String>> preview) {
    /** The fields that tell of VAT. */
    static final List<String> VAT = List.of("vat", "vatIncluded", "vatBasis", "priceWithVat");

    /**
     * A column of the file.
     *
     * @param field what it means, null for nothing
     * @param percent its discounts are percents
     * @param mixed fractions come in both styles, so that the ambiguous cannot be read
     */
    public record Column(
            String header,
            @Nullable String field,
            List<String> samples,
            boolean percent,
            boolean mixed) {
        Column meaning(@Nullable String other) {
            return new Column(header, other, samples, percent, mixed);
        }
    }

    /** Without what it quotes of the file. */
    Settings withoutCells() {
        var plain =
                columns.stream()
                        .map(c ->
                                new Column(
                                        c.header(), c.field(), List.of(), c.percent(), c.mixed()))
                        .toList();
        return with(onExisting, plain, List.of());
    }

    Settings on(OnExisting decision) {
        return with(decision, columns, preview);
    }

    /**
     * This file as another one was understood; columns that the other had not keep their guess,
     * unless it has the field elsewhere.
     */
    Settings like(Settings other, List<ImportField> targets) {
        var headers = columns.stream().map(Column::header).toList();
        return new Settings(
                workbook,
                encoding,
                separator,
                headingRow,
                other.dates,
                other.decimals,
                other.currency,
                rate,
                other.source,
                other.onExisting,
                other.createMissing,
                other.role,
                other.rules.stream().filter(rule -> headers.contains(rule.column())).toList(),
                meaning(other.columns, targets).columns,
                preview);
    }

    /** The same of columns alone. */
    Settings meaning(List<Column> others, List<ImportField> targets) {
        var headers = columns.stream().map(Column::header).toList();
        var same = others.stream().filter(c -> headers.contains(c.header())).toList();
        var meanings = new HashMap<String, Optional<String>>();
        same.forEach(c -> meanings.put(c.header(), Optional.ofNullable(c.field())));
        var several = targets.stream().filter(ImportField::many).map(ImportField::name).toList();
        var fields = same.stream().map(Column::field).filter(f -> !several.contains(f)).toList();
        var alike =
                columns.stream()
                        .map(c -> {
                            var guess = fields.contains(c.field()) ? null : c.field();
                            var known = meanings.get(c.header());
                            return c.meaning(known == null ? guess : known.orElse(null));
                        })
                        .toList();
        return with(onExisting, alike, preview);
    }

    private Settings with(
            OnExisting decision, List<Column> otherColumns, List<List<String>> otherPreview) {
        return new Settings(
                workbook,
                encoding,
                separator,
                headingRow,
                dates,
                decimals,
                currency,
                rate,
                source,
                decision,
                createMissing,
                role,
                rules,
                otherColumns,
                otherPreview);
    }

    Layout layout() {
        return new Layout(Encoding.named(encoding), separator.charAt(0), headingRow);
    }

    /** What each column means, null for nothing. */
    List<@Nullable String> fields() {
        var fields = new ArrayList<@Nullable String>();
        columns.forEach(c -> fields.add(c.field()));
        return fields;
    }

    /** The place of the column that fills a field. */
    Optional<Integer> column(String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (field.equals(columns.get(i).field())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean maps(String field) {
        return column(field).isPresent();
    }

    /** Whether a column says what VAT lines bear, or that prices contain it. */
    boolean tellsVat() {
        return VAT.stream().anyMatch(this::maps);
    }

    @Nullable String header(String field) {
        return column(field).map(i -> columns.get(i).header()).orElse(null);
    }
}
