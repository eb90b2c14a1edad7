package org.vrazka.parties;

/** What a counterparty is to us; it can be several at once. */
public enum PartyRole {
    CUSTOMER,
    SUPPLIER,
    PARTNER,
    COMPETITOR
}
