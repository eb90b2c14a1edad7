package org.vrazka.identity;

/** Says whether a module keeps amounts in the base currency, so that it may not change any more. */
public interface CurrencyHold {
    boolean holds();
}
