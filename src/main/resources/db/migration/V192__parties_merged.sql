-- A counterparty that is one with another now stays in the trash, and leads to the one that stayed.
alter table parties.party add column merged_into uuid;
create index party_merged_into on parties.party (merged_into) where merged_into is not null;
select records.watch('parties.party', '');
