package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.ColumnProfile;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.imports.reading.FileProfile;
import org.vrazka.imports.reading.Unreadable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Guesses from the headings and from all cells of a file what its columns and rows mean. */
class Guesses {
    /** Others too have discounts, banks and sites: such a heading only decides between equals. */
    private static final double OF_DEALING = 0.1;

    private final ImportKind kind;
    private final Targets targets;
    private final FileProfile profile;
    private final Misfits misfits;
    private final List<Problem> notices = new ArrayList<>();

    Guesses(Targets targets, FileProfile profile) {
        this.kind = targets.kind();
        this.targets = targets;
        this.profile = profile;
        this.misfits = new Misfits(kind);
    }

    /** The settings of a plan, completed. */
    Settings settings(Plan plan, boolean workbook, String fileName, String companyCurrency) {
        var asked = plan.options();
        var fields = plan.mapping() == null ? guessed() : mapped(plan.mapping());
        var styles = new StyleGuesses(targets, profile, notices);
        var dates =
                asked.dateFormat() == null
                        ? styles.dates(fields)
                        : DateStyle.of(asked.dateFormat());
        var decimals =
                asked.decimal() == null
                        ? styles.decimals(fields)
                        : DecimalStyle.of(asked.decimal());
        var columns = new ArrayList<Settings.Column>();
        for (int i = 0; i < fields.length; i++) {
            var column = profile.columns().get(i);
            boolean mixed = asked.decimal() == null && column.isDecimalMixed();
            columns.add(
                    new Settings.Column(
                            column.header(),
                            fields[i],
                            column.samples(),
                            column.isOverOne(),
                            mixed));
        }
        return new Settings(
                workbook,
                profile.layout().encoding().name(),
                String.valueOf(profile.layout().separator()),
                profile.layout().headingRow(),
                dates,
                decimals,
                asked.currency() == null ? companyCurrency : asked.currency(),
                asked.rate(),
                asked.source() == null ? "file" : asked.source(),
                asked.onExisting() == null ? OnExisting.ASK : asked.onExisting(),
                asked.createMissing() == null ? kind.makesOthers() : asked.createMissing(),
                asked.role() == null ? role(fileName) : asked.role(),
                asked.rules() == null
                        ? new RuleGuesses(kind, profile).rules(fields)
                        : asked.rules(),
                columns,
                profile.preview().stream().map(r -> r.cells()).toList());
    }

    List<Problem> notices() {
        return notices;
    }

    /** The kind that the headings fit best. */
    static ImportKind kind(FileProfile profile, Function<ImportKind, Targets> targets) {
        return Arrays.stream(ImportKind.values())
                .max(Comparator.comparingDouble(k -> new Guesses(targets.apply(k), profile).fit()))
                .orElse(ImportKind.PARTIES);
    }

    /**
     * How well a kind fits: its needs met, then the share of columns it explains, early words
     * counting more.
     */
    private double fit() {
        var fields = guessed();
        double worth = 0;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null) {
                var field = targets.field(fields[i]).orElseThrow();
                int rank = field.rank(profile.columns().get(i).header());
                double told = 1 + (rank < 0 ? 0 : 1.0 / (1 + rank));
                worth += DealingHeadings.has(kind, field) ? told * OF_DEALING : told;
            }
        }
        return NeededFields.missing(kind, Arrays.asList(fields)).isEmpty() ? 100 + worth : worth;
    }

    private @Nullable String[] mapped(Map<String, String> mapping) {
        var headers = profile.columns().stream().map(ColumnProfile::header).toList();
        boolean headersFirst =
                mapping.keySet().stream().anyMatch(headers::contains) || mapping.isEmpty();
        var fields = new @Nullable String[headers.size()];
        for (var entry : mapping.entrySet()) {
            var header = headersFirst ? entry.getKey() : entry.getValue();
            var field = headersFirst ? entry.getValue() : entry.getKey();
            int at = headers.indexOf(header);
            if (at < 0) {
                throw Unreadable.file("columnUnknown", header);
            }
            if (profile.duplicates().contains(header)) {
                throw new Unreadable("headingTwice", profile.layout().headingRow(), header, header);
            }
            if (field.isBlank()) {
                continue;
            }
            if (targets.field(field).isEmpty()) {
                throw Unreadable.file("fieldUnknown", field);
            }
            fields[at] = field;
        }
        return fields;
    }

    /**
     * Every field takes the free column whose heading names it best; cells of another type count
     * against it. What the company has named itself comes before what is usually called so.
     */
    private @Nullable String[] guessed() {
        var fields = new @Nullable String[profile.columns().size()];
        Stream.concat(
                        targets.fields().stream().filter(ImportField::isOwn),
                        targets.fields().stream().filter(field -> !field.isOwn()))
                .forEach(field -> best(field, fields).ifPresent(i -> fields[i] = field.name()));
        furtherColumns(fields);
        dateWithoutHeading(fields);
        for (int i = 0; i < fields.length; i++) {
            var header = profile.columns().get(i).header();
            if (fields[i] != null && profile.duplicates().contains(header)) {
                fields[i] = null;
                notices.add(
                        Problem.notice(
                                profile.layout().headingRow(), header, "headingTwice", header));
            }
        }
        return fields;
    }

    /** Fields of several values take all columns that name them. */
    private void furtherColumns(@Nullable String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            var header = profile.columns().get(i).header();
            if (fields[i] == null) {
                fields[i] =
                        targets.fields().stream()
                                .filter(field -> field.many() && field.rank(header) >= 0)
                                .min(Comparator.comparingInt(field -> field.rank(header)))
                                .map(ImportField::name)
                                .orElse(null);
            }
        }
    }

    private Optional<Integer> best(ImportField field, @Nullable String[] taken) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < taken.length; i++) {
            var column = profile.columns().get(i);
            int rank = field.rank(column.header());
            if (taken[i] != null || rank < 0 || misfits.misfits(field, column)) {
                continue;
            }
            int cost = rank + (fits(field, column) ? 0 : 1_000);
            if (cost < bestRank) {
                bestRank = cost;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static boolean fits(ImportField field, ColumnProfile column) {
        return switch (field.type()) {
            case DAY -> column.isDate() || column.isCompactDate();
            case NUMBER, COUNT, SHARE, PERCENT -> column.isNumber();
            case TEXT, ID, YES_NO, MARK, STATE, CAUSE, MEANS, DECISION, CURRENCY ->
                    !column.isDate();
        };
    }

    private void dateWithoutHeading(@Nullable String[] fields) {
        if (kind != ImportKind.ORDERS || Arrays.asList(fields).contains("date")) {
            return;
        }
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == null && profile.columns().get(i).isDate()) {
                fields[i] = "date";
                return;
            }
        }
    }

    private static Plan.PartyRole role(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("supplier") || name.contains("vendor") || name.contains("доставчи")
                ? Plan.PartyRole.SUPPLIER
                : Plan.PartyRole.CUSTOMER;
    }
}
