package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.web.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody can be reached; a way of each means is of one of its kinds, the first by default.
 */
public enum Means {
    PHONE("phones", List.of("WORK", "MOBILE", "PERSONAL", "FAX", "OTHER")),
    EMAIL("emails", List.of("WORK", "PERSONAL", "INVOICES", "OTHER"));

    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;

    private final String list;
    private final List<String> kinds;

    Means(String list, List<String> kinds) {
        this.list = list;
        this.kinds = kinds;
    }

    /** What several of them are called in forms and in the API. */
    public String list() {
        return list;
    }

    public List<String> kinds() {
        return kinds;
    }

    public Map<String, String> kindLabels() {
        var labels = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> labels.put(kind, capital(t("parties.reach.kind." + kind))));
        return labels;
    }

    /**
     * The form in which one is kept; empty when the text is none.
     *
     * @param country where a number without a code of country is from, such as BG
     */
    public Optional<String> read(String line, String country) {
        return switch (this) {
            case PHONE ->
                    line.length() > LONGEST_PHONE
                            ? Optional.empty()
                            : Phone.read(line, country).map(Phone::e164);
            case EMAIL ->
                    Optional.of(line)
                            .filter(one -> one.length() <= LONGEST_EMAIL)
                            .filter(Email::isWellFormed);
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Text.language()) + word.substring(1);
    }
}
