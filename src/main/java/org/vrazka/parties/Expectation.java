package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import java.util.Map;
import java.util.UUID;

/**
 * Something that the firm wants to know of every counterparty.
 *
 * @param weight of 0 to 10; 0: it is not wanted
 */
public record Expectation(String code, int weight) {
    static final int MOST = 10;

    /** Where the form of a counterparty has it. */
    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry("PHONE", "phones"),
                    Map.entry("EMAIL", "emails"),
                    Map.entry("EIK", "eik"),
                    Map.entry("REGION", "region"),
                    Map.entry("ADDRESS", "address"),
                    Map.entry("MANAGER", "manager"),
                    Map.entry("LEGAL_NAME", "legalName"),
                    Map.entry("VAT_NUMBER", "vatNumber"),
                    Map.entry("MARKET", "market"),
                    Map.entry("WEBSITE", "website"),
                    Map.entry("LANGUAGE", "terms.language"),
                    Map.entry("PAYMENT_DAYS", "terms.paymentDays"),
                    Map.entry("ACCOUNT", "accounts"));

    public String label() {
        return t("parties.expected." + code);
    }

    /** The field of the form of weights. */
    public String field() {
        return "weight." + code;
    }

    /** Where one writes it down of this counterparty; somebody who works there is a contact. */
    public String href(UUID party) {
        var place = PLACES.get(code);
        return place == null
                ? "/contacts/new?party=" + party
                : "/parties/" + party + "/edit#" + place;
    }
}
