-- What an import adds to counterparties that are there already, for its undo; the history does not tell of it.
alter table parties.party_reach add column import_id uuid;
alter table parties.party_account add column import_id uuid;
alter table parties.party_need add column import_id uuid;
alter table parties.personal_number add column import_id uuid;
create index party_reach_import on parties.party_reach (import_id) where import_id is not null;
create index party_account_import on parties.party_account (import_id) where import_id is not null;
create index party_need_import on parties.party_need (import_id) where import_id is not null;
create index personal_number_import on parties.personal_number (import_id) where import_id is not null;
select records.watch_part('parties.party_reach', 'parties.party', 'party_id',
    'case r.means when ''PHONE'' then ''phones'' else ''emails'' end', 'means', 'position', 'import_id');
select records.watch_part('parties.party_account', 'parties.party', 'party_id', '''accounts''', 'position', 'import_id');
select records.watch_part('parties.party_need', 'parties.party', 'party_id', '''needs''', 'id', 'position', 'import_id');
