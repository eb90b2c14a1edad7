package org.vrazka.shell;

import jakarta.servlet.http.HttpServletResponse;

/** What a request without a page of its own tells the page that it came from. */
public final class Told {
    private static final int LAST_ASCII = 126;

    private Told() {}

    /** The dialog that the form stood in closes, and a toast says what was done. */
    public static void closing(HttpServletResponse response, String text) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(
                "HX-Trigger",
                "{\"toast\": {\"text\": \"" + ascii(text) + "\"}, \"closing\": \"\"}");
    }

    /** Headers carry no other letters; JSON can name them all. */
    private static String ascii(String text) {
        var plain = new StringBuilder();
        for (char letter : text.toCharArray()) {
            if (letter < ' ' || letter > LAST_ASCII || letter == '"' || letter == '\\') {
                plain.append("\\u%04x".formatted((int) letter));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
