-- What else an import adds to counterparties that are there already, for its undo; the history does not tell of it.
alter table parties.party_site add column import_id uuid;
alter table parties.party_date add column import_id uuid;
create index party_site_import on parties.party_site (import_id) where import_id is not null;
create index party_date_import on parties.party_date (import_id) where import_id is not null;

-- The import that has marked a telephone or an e-mail which was there.
alter table parties.party_reach add column opted_by uuid, add column invalid_by uuid;
create index party_reach_opted on parties.party_reach (opted_by) where opted_by is not null;
create index party_reach_invalid on parties.party_reach (invalid_by) where invalid_by is not null;

select records.watch_part('parties.party_site', 'parties.party', 'party_id', '''sites''', 'id', 'position', 'import_id');
select records.watch_part('parties.party_date', 'parties.party', 'party_id', '''dates''', 'id', 'position', 'import_id');
select records.watch_part('parties.party_reach', 'parties.party', 'party_id',
    'case r.means when ''PHONE'' then ''phones'' else ''emails'' end', 'means', 'position', 'import_id', 'opted_by', 'invalid_by');
