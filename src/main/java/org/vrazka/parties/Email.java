package org.vrazka.parties;

import java.util.regex.Pattern;

/** What an e-mail looks like. */
public final class Email {
    private static final Pattern WELL_FORMED =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+");

    private Email() {}

    public static boolean isWellFormed(String typed) {
        return WELL_FORMED.matcher(typed).matches();
    }
}
