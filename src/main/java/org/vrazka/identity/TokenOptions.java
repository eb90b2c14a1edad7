package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said on the command line of bin/token. */
record TokenOptions(Map<String, String> values) {
    static final String USAGE =
            """
            bin/token --data DIR --email ADDRESS
                where there is nobody yet: [--name NAME] [--password PASSWORD] [--company NAME]
                    [--currency EUR] [--zone Europe/Sofia] [--language bg|en]\
            """;

    private static final List<String> KNOWN =
            List.of("data", "email", "name", "password", "company", "currency", "zone", "language");

    static TokenOptions of(String[] args) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : args[i];
            if (!KNOWN.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(USAGE);
            }
            values.put(name, args[i + 1]);
        }
        if (!values.containsKey("email")) {
            throw new IllegalArgumentException(USAGE);
        }
        return new TokenOptions(values);
    }

    String data() {
        return get("data", "data");
    }

    String email() {
        return get("email", "").strip();
    }

    @Nullable String password() {
        return values.get("password");
    }

    /** The administrator and the company as far as they were named. */
    StartForm start(String password) {
        String email = email();
        return new StartForm(
                get("name", email.replaceAll("@.*", "")),
                email,
                password,
                get("company", email.replaceAll(".*@", "")),
                get("currency", "EUR"),
                get("language", "bg"),
                get("zone", "Europe/Sofia"));
    }

    private String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
