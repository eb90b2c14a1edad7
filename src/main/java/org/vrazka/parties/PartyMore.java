package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;

import java.util.List;

/**
 * Terms of a counterparty, what is stopped with it, and the rows that hang on it.
 *
 * @param parent the head of its group today, as far as who asks may see it
 * @param tags ids of the company's list
 * @param activities ids of {@link Activities}, the main one first
 * @param erased a person whose data was erased for good
 */
public record PartyMore(
        PartyTerms terms,
        Hold hold,
        List<Account> accounts,
        List<Site> sites,
        List<Need> needs,
        List<KeyDate> dates,
        @Nullable Link parent,
        List<Integer> tags,
        List<Integer> activities,
        boolean erased) {}
