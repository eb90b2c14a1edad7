package org.vrazka.parties;

import java.util.List;

/** Terms of a counterparty, what is stopped with it, and the rows that hang on it. */
public record PartyMore(
        PartyTerms terms,
        Hold hold,
        List<Account> accounts,
        List<Site> sites,
        List<Need> needs,
        List<KeyDate> dates) {}
