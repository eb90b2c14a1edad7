package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/** Finding by a part of a name, whatever its case, accents and alphabet. */
public final class Search {
    /** Below this a trigram index cannot help: only beginnings are found. */
    private static final int TRIGRAM = 3;

    private Search() {}

    /** Whether a text is long enough to be looked for anywhere in a name. */
    public static boolean isPart(String text) {
        return letters(text) >= TRIGRAM;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Whether a column begins so, by its index in the order of bytes. */
    public static Condition begins(Field<String> column, String start) {
        String escaped = start.replaceAll("([\\\\%_])", "\\\\$1");
        return column.collate(DSL.collation("C")).like(DSL.inline(escaped + "%"));
    }

    /** Whether a folded column holds the text; one or two letters must stand at its beginning. */
    public static Condition in(Field<String> folded, String text) {
        long letters = letters(text);
        if (letters == 0) {
            return DSL.falseCondition();
        }
        return letters < TRIGRAM
                ? folded.collate(DSL.collation("C")).like(Match.fold(text).concat("%"))
                : folded.like(DSL.inline("%").concat(Match.fold(text)).concat("%"));
    }

    /** By the first field that is kept folded; a kind without one is not searched. */
    static Function<String, Condition> in(FieldDef[] fields) {
        @Nullable Field<String> folded =
                Arrays.stream(fields)
                        .map(FieldDef::folded)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return folded == null ? text -> DSL.falseCondition() : text -> in(folded, text);
    }
}
