package org.vrazka.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form filled field by field; the rest is as on a new page. */
class TypedParty {
    private final Map<String, String> typed = new HashMap<>();

    TypedParty with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    PartyForm form() {
        return PartyForm.plain(
                typed.getOrDefault("kind", "ORGANISATION"),
                typed.get("name"),
                typed.get("legalName"),
                List.of("CUSTOMER"),
                typed.get("eik"),
                typed.get("vatNumber"),
                typed.get("region"),
                typed.get("market"),
                ReachedBy.only(typed.get("phone")),
                ReachedBy.only(typed.get("email")),
                typed.get("website"),
                typed.get("address"),
                typed.get("manager"),
                typed.get("description"));
    }
}
