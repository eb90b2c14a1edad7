package org.vrazka.profitability.charges;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a direct cost was for. */
public enum ChargeKind {
    /** Carrying goods to the customer and back. */
    DELIVERY,
    /** To who brought the sale. */
    COMMISSION,
    /** Given back to the customer for what it bought in a period. */
    RETRO_BONUS,
    /** Entry, shelf and leaflet fees of chains of shops. */
    CHAIN_FEE,
    /** What money costs while a payment is overdue. */
    OVERDUE_FINANCING,
    /** What will never be paid. */
    BAD_DEBT;

    public String label() {
        return t("direct-costs.kind." + name());
    }

    static Optional<ChargeKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }

    /** All of them, as a form offers them. */
    public static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        for (var kind : values()) {
            options.put(kind.name(), kind.label());
        }
        return options;
    }
}
