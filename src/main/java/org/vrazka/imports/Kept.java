package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import java.util.UUID;

/** A record that undo had to leave, and why. */
public record Kept(String kind, UUID recordId, String label, String reason) {
    public String why() {
        return t("imports.kept." + reason);
    }

    public String href() {
        return switch (kind) {
            case "PARTIES" -> "/parties/" + recordId;
            case "CONTACTS" -> "/contacts/" + recordId;
            case "PRICES" -> "/price-lists/" + recordId;
            case "COMPLAINTS" -> "/complaints/" + recordId;
            case "PRODUCTS" -> "/products/" + recordId;
            case "ORDERS", "PAYMENTS", "DELIVERIES" -> "/orders/" + recordId;
            default -> "/users/" + recordId;
        };
    }
}
