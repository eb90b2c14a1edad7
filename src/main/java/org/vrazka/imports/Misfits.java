package org.vrazka.imports;

import org.vrazka.imports.reading.ColumnProfile;
import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Columns whose cells say that their heading means something else than a field. */
class Misfits {
    private static final Pattern RATE =
            Pattern.compile("[12]?\\d([.,]0+)?\\s*%?|[12]?\\d[.,]\\d+\\s*%|0?[.,][012]\\d?");

    private final ImportKind kind;

    Misfits(ImportKind kind) {
        this.kind = kind;
    }

    boolean misfits(ImportField field, ColumnProfile column) {
        return isNameUnderIdHeading(field, column)
                || switch (field.type()) {
                    case PERCENT -> isAmountOfVat(column);
                    case MARK -> isNoMark(column);
                    case DAY -> isFree(field) && isNoDay(column);
                    case SHARE -> isFree(field) && isNoShare(column);
                    default -> false;
                };
    }

    /** „Контрагент“ may hold a number or a name: the cells tell. */
    private boolean isNameUnderIdHeading(ImportField field, ColumnProfile column) {
        var other = kind.field(field.name() + "Name");
        return other.isPresent() && other.get().rank(column.header()) >= 0 && !column.isNumber();
    }

    /** „ДДС“ may stand above rates or amounts: rates are whole percents, or marked so. */
    private static boolean isAmountOfVat(ColumnProfile column) {
        return !column.header().contains("%")
                && !column.samples().stream().allMatch(cell -> RATE.matcher(cell).matches());
    }

    /** „Клиент“ may hold a name or a number, or a cross where it is one. */
    private static boolean isNoMark(ColumnProfile column) {
        var samples = column.samples();
        long marks = samples.stream().filter(cell -> CellWords.mark(cell).lost() == null).count();
        return marks == 0 || marks * 2 < samples.size();
    }

    /**
     * Days and shares of a document, and what the company has named itself, must be read; of
     * somebody much else may stand under such a heading.
     */
    private boolean isFree(ImportField field) {
        return !field.isOwn() && (kind == ImportKind.PARTIES || kind == ImportKind.CONTACTS);
    }

    /** „Основана“ may hold a year, „Напуснал“ a yes: no row is rejected for that. */
    private static boolean isNoDay(ColumnProfile column) {
        var samples = column.samples();
        return !samples.isEmpty()
                && samples.stream()
                        .noneMatch(cell ->
                                CellReader.isPartOfDay(cell)
                                        || Arrays.stream(DateStyle.values())
                                                .anyMatch(style -> style.parse(cell) != null));
    }

    /** „Отстъпка“ may hold words. */
    private static boolean isNoShare(ColumnProfile column) {
        var samples = column.samples();
        return !samples.isEmpty()
                && samples.stream()
                        .noneMatch(cell ->
                                DecimalStyle.proof(cell.replaceFirst("\\s*%$", ""))
                                        != DecimalStyle.Proof.NO_NUMBER);
    }
}
