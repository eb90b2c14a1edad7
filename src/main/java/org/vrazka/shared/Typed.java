package org.vrazka.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: 1234,5 and 1 234.50 and 1.234,50 alike. */
public final class Typed {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,.])\\d{3}(\\1\\d{3})+");

    private Typed() {}

    /** Empty when it is no number; of one comma or point alone the decimals are meant. */
    public static Optional<BigDecimal> decimal(String typed) {
        var tight = typed.replaceAll("[\\s\\u00a0\\u202f']", "").replace('\u2212', '-');
        var plain =
                GROUPED.matcher(tight).matches() ? tight.replaceAll("[,.]", "") : pointed(tight);
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** The last separator stands before the decimals, those before it between thousands. */
    private static String pointed(String tight) {
        int last = Math.max(tight.lastIndexOf(','), tight.lastIndexOf('.'));
        if (last < 0) {
            return tight;
        }
        var thousands = tight.charAt(last) == ',' ? "." : ",";
        return tight.substring(0, last).replace(thousands, "") + "." + tight.substring(last + 1);
    }
}
