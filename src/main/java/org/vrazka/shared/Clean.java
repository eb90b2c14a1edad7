package org.vrazka.shared;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text on its way in: composed characters, no control characters, nothing around it. */
public final class Clean {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n]]+");

    private Clean() {}

    /** One line of text, null when nothing is left. */
    public static @Nullable String line(@Nullable String typed) {
        return typed == null ? null : text(typed.replace('\n', ' '));
    }

    /** Text of any number of lines, null when nothing is left. */
    public static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n");
        var clean = CONTROL.matcher(composed).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
