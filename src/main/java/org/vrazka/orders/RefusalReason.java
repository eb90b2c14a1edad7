package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import java.util.Arrays;

/** Why goods were refused or an order cancelled: on our side, or on the customer's. */
public enum RefusalReason {
    NO_STOCK(true),
    LATE(true),
    PRICE(true),
    QUALITY(true),
    SUPPLIER_FAILED(true),
    CHANGED_MIND(false),
    NO_MONEY(false),
    COMPETITOR(false),
    OTHER(false);

    private final boolean ours;

    RefusalReason(boolean ours) {
        this.ours = ours;
    }

    public boolean isOurs() {
        return ours;
    }

    public String label() {
        return t("orders.reason." + name());
    }

    public static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(reason -> reason.name().equals(code));
    }

    /**
     * A reason as people read it; one that came with an import and is on no list keeps its text.
     */
    public static String label(String code) {
        return isKnown(code) ? valueOf(code).label() : code;
    }
}
