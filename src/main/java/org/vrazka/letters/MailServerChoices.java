package org.vrazka.letters;

import static org.vrazka.shared.web.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;

/** The list of choice in the form of a mail server. */
public final class MailServerChoices {
    private MailServerChoices() {}

    public static Map<String, String> securities() {
        var choices = new LinkedHashMap<String, String>();
        for (var one : Security.values()) {
            choices.put(one.name(), t("letters.security." + one));
        }
        return choices;
    }
}
