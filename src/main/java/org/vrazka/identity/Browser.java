package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;

import java.util.List;
import java.util.regex.Pattern;

/** What a browser calls itself, made short: "Firefox 140, Windows". */
final class Browser {
    /** The first that is found counts: most pretend to be others as well. */
    private static final List<Pattern> BROWSERS =
            List.of(
                    Pattern.compile("(Edg)(?:A|iOS)?/(\\d+)"),
                    Pattern.compile("(OPR)/(\\d+)"),
                    Pattern.compile("(Firefox|FxiOS)/(\\d+)"),
                    Pattern.compile("(Chrome|CriOS)/(\\d+)"),
                    Pattern.compile("Version/(?=(\\d+)).*(Safari)/"));

    private static final List<String> SYSTEMS =
            List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");

    private static final int LONGEST = 80;

    private Browser() {}

    static @Nullable String name(@Nullable String agent) {
        String clean = Clean.line(agent);
        if (clean == null) {
            return null;
        }
        for (var browser : BROWSERS) {
            var found = browser.matcher(clean);
            if (found.find()) {
                String text = found.group(1) + " " + found.group(2);
                return word(text) + system(clean);
            }
        }
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static String word(String found) {
        return found.replace("Edg", "Edge")
                .replace("OPR", "Opera")
                .replace("FxiOS", "Firefox")
                .replace("CriOS", "Chrome")
                .replaceFirst("(\\d+) Safari", "Safari $1");
    }

    private static String system(String agent) {
        return SYSTEMS.stream()
                .filter(agent::contains)
                .findFirst()
                .map(system -> ", " + system.replace("Mac OS X", "macOS"))
                .orElse("");
    }
}
