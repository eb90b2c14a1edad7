-- What lists are seldom asked for stays out of parties.party_list: it is found in the party itself and in the rows that hang
-- on it; likewise for contacts. Any part of these texts is found by its trigrams; few records have most of them.
create index party_texts on parties.party using gin (
    address gin_trgm_ops, billing_address gin_trgm_ops, website gin_trgm_ops, description gin_trgm_ops,
    delivery gin_trgm_ops, hold_reason gin_trgm_ops);
create index party_holds on parties.party (id) where hold_selling or hold_purchasing or hold_mailing;
create index party_reach_marked on parties.party_reach (party_id) where opt_out or invalid;
create index party_account_iban on parties.party_account (iban);
create index contact_texts on contacts.contact using gin (
    greeting gin_trgm_ops, preferred_hours gin_trgm_ops, description gin_trgm_ops);
create index party_need_text on parties.party_need using gin (text gin_trgm_ops);
create index party_site_texts on parties.party_site using gin (
    name gin_trgm_ops, address gin_trgm_ops, contact gin_trgm_ops, terms gin_trgm_ops);
