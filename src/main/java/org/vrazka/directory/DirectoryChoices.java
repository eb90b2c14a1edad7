package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of choice in the form of an LDAP server. */
public final class DirectoryChoices {
    private DirectoryChoices() {}

    public static Map<String, String> securities() {
        var choices = new LinkedHashMap<String, String>();
        for (var one : List.of("LDAPS", "STARTTLS")) {
            choices.put(one, t("directory.security." + one));
        }
        return choices;
    }
}
