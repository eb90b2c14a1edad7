package org.vrazka.orders;

/** What a document did to sales; the sign is in the word, amounts are never negative. */
public enum Effect {
    SALE,
    RETURN,
    REFUSAL,
    CANCELLATION
}
