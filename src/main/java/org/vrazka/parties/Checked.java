package org.vrazka.parties;

import org.vrazka.parties.db.tables.records.PartyRecord;

import java.util.List;

/** What is to be written of a counterparty: its row, and what hangs on it. */
record Checked(
        PartyRecord row,
        Reachable reach,
        List<Account> accounts,
        List<Site> sites,
        List<Need> needs,
        List<KeyDate> dates) {}
