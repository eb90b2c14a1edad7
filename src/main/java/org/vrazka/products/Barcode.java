package org.vrazka.products;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A code that scanners read. Those of the GS1 numbers (EAN-8, UPC-A, EAN-13, GTIN-14) have a check
 * digit; others are whatever their maker has chosen.
 */
public final class Barcode {
    /** Characters, GS1's own longest among them. */
    static final int LONGEST = 48;

    private static final Pattern NUMBER = Pattern.compile("\\d{8}|\\d{12,14}");

    private Barcode() {}

    /** As it is kept: a number without what people write between its digits. */
    public static String read(String typed) {
        var text = typed.strip();
        var digits = text.replaceAll("[\\s\\u00a0-]", "");
        return NUMBER.matcher(digits).matches() ? digits : text;
    }

    /**
     * What the last digit should be where it is another one: some digit is mistyped.
     *
     * @see <a href="https://www.gs1.org/services/how-calculate-check-digit-manually">GS1</a>
     */
    public static OptionalInt rightDigit(String code) {
        if (!NUMBER.matcher(code).matches()) {
            return OptionalInt.empty();
        }
        int last = code.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (code.charAt(i) - '0') * ((last - i) % 2 == 1 ? 3 : 1);
        }
        int right = (10 - sum % 10) % 10;
        return code.charAt(last) - '0' == right ? OptionalInt.empty() : OptionalInt.of(right);
    }

    /** What equal codes have in common, as the database keeps it. */
    static Field<String> key(String code) {
        return DSL.function(DSL.name("products", "barcode_key"), String.class, DSL.val(read(code)));
    }
}
