package org.vrazka.parties;

import java.util.EnumSet;
import java.util.Set;

/** What a counterparty is to us; it can be several at once. */
public enum PartyRole {
    CUSTOMER,
    SUPPLIER,
    PARTNER,
    COMPETITOR;

    static Set<PartyRole> set(
            boolean customer, boolean supplier, boolean partner, boolean competitor) {
        var roles = EnumSet.noneOf(PartyRole.class);
        boolean[] has = {customer, supplier, partner, competitor};
        for (var role : values()) {
            if (has[role.ordinal()]) {
                roles.add(role);
            }
        }
        return roles;
    }
}
