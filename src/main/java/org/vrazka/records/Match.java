package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A text to be found, {@code *} standing for anything, {@code \*} for itself. Where a column is
 * kept in its folded form too, case, accents and alphabet make no difference.
 */
public final class Match {
    /** What stands between the stars; a single piece means the whole text. */
    private final List<String> pieces;

    private Match(List<String> pieces) {
        this.pieces = pieces;
    }

    public static Match of(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "*\\".indexOf(text.charAt(i + 1)) >= 0) {
                piece.append(text.charAt(++i));
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return new Match(pieces);
    }

    /** The text as a value that matches just itself. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*");
    }

    /** The form in which the database keeps a text for search and order. */
    public static Field<String> fold(String text) {
        return DSL.function(DSL.name("records", "fold"), String.class, DSL.val(text));
    }

    /** Whether the column holds such a text. */
    public Condition in(Field<String> column, @Nullable Field<String> folded) {
        if (pieces.stream().allMatch(String::isEmpty) && pieces.size() > 1) {
            return column.isNotNull();
        }
        if (folded != null && pieces.stream().allMatch(Match::survivesFolding)) {
            return pieces.size() == 1
                    ? folded.eq(fold(pieces.getFirst()))
                    : folded.like(foldedPattern());
        }
        return pieces.size() == 1
                ? column.eq(pieces.getFirst())
                : column.likeIgnoreCase(pattern(), '!');
    }

    private static boolean survivesFolding(String piece) {
        return piece.isEmpty() || piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Field<String> foldedPattern() {
        Field<String> pattern = piece(pieces.getFirst());
        for (var piece : pieces.subList(1, pieces.size())) {
            pattern = pattern.concat("%").concat(piece(piece));
        }
        return pattern;
    }

    private static Field<String> piece(String piece) {
        return piece.isEmpty() ? DSL.inline("") : fold(piece);
    }

    private String pattern() {
        return String.join(
                "%",
                pieces.stream()
                        .map(p -> p.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
                        .toList());
    }
}
