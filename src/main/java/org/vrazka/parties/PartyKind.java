package org.vrazka.parties;

/** What a counterparty is by law. */
public enum PartyKind {
    ORGANISATION,
    PERSON
}
