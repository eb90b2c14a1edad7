package org.vrazka.contacts;

import org.vrazka.records.Option;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that forms and filters offer; programs may name any other. */
final class Languages {
    private static final List<String> OFFERED =
            List.of(
                    "bg", "en", "de", "ro", "el", "tr", "sr", "mk", "ru", "uk", "fr", "it", "es",
                    "nl", "pl", "cs", "hu");

    private Languages() {}

    static List<Option> options() {
        return OFFERED.stream().map(code -> new Option(code, name(code))).toList();
    }

    /** In the language of who asks. */
    static String name(String code) {
        return Locale.of(code).getDisplayLanguage(Text.language());
    }

    static Stream<String> offered() {
        return OFFERED.stream();
    }
}
