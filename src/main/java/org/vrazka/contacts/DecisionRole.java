package org.vrazka.contacts;

/** What a person has to do with what a party decides to buy. */
public enum DecisionRole {
    DECIDES,
    INFLUENCES,
    SUPPORTS,
    BUYS,
    USES,
    BLOCKS
}
