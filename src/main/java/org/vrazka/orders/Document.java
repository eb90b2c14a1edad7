package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

/** The two kinds of documents: goods that go to a customer, and goods that come back. */
public enum Document {
    ORDER,
    RETURN;

    public String label() {
        return t("orders.document." + name());
    }
}
