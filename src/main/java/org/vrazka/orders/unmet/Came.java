package org.vrazka.orders.unmet;

import static org.vrazka.shared.web.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;

/** How we heard of it. */
public enum Came {
    PHONE,
    LETTER,
    MEETING,
    OTHER;

    public String label() {
        return t("unmet.came." + name());
    }

    /** All of them, as a form offers them. */
    public static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        for (var came : values()) {
            options.put(came.name(), came.label());
        }
        return options;
    }
}
