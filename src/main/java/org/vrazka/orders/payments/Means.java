package org.vrazka.orders.payments;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How money came. */
public enum Means {
    BANK,
    CASH,
    CARD,
    /** Taken by who brought the goods. */
    ON_DELIVERY,
    OTHER;

    public String label() {
        return t("orders.payment.means." + name());
    }

    static Optional<Means> of(@Nullable String code) {
        return Arrays.stream(values()).filter(means -> means.name().equals(code)).findFirst();
    }

    /** As a form offers them. */
    public static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        for (var means : values()) {
            options.put(means.name(), means.label());
        }
        return options;
    }
}
