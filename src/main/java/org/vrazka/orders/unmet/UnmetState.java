package org.vrazka.orders.unmet;

import static org.vrazka.shared.web.Text.t;

/** Whether it still counts as unmet. */
public enum UnmetState {
    /** No order that counts has given it. */
    OPEN,
    /** An order gave it after all; it counts there. */
    MET;

    static UnmetState of(boolean open) {
        return open ? OPEN : MET;
    }

    public String label() {
        return t("unmet.state." + name());
    }

    public String tone() {
        return this == OPEN ? "warn" : "good";
    }
}
