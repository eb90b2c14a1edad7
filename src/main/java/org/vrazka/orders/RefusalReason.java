package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

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

    /**
     * A reason as people read it; one that came with an import and is on no list keeps its text.
     */
    public static String label(String code) {
        for (var reason : values()) {
            if (reason.name().equals(code)) {
                return reason.label();
            }
        }
        return code;
    }
}
