package org.vrazka.orders.complaints;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a complaint ended. */
public enum Decision {
    /** Other goods for these. */
    REPLACED,
    REPAIRED,
    /** The money back. */
    REFUNDED,
    /** The goods stay, for less. */
    DISCOUNTED,
    /** There is nothing to complain of. */
    REJECTED;

    public String label() {
        return t("complaints.decision." + name());
    }

    static Optional<Decision> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /** All of them and none yet, as a form offers them. */
    public static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", t("complaints.decision.none"));
        for (var one : values()) {
            options.put(one.name(), one.label());
        }
        return options;
    }
}
