-- Relations that an import has made, for its undo; the history does not tell of it.
alter table parties.relation add column import_id uuid;
create index relation_import on parties.relation (import_id) where import_id is not null;
select records.watch('parties.relation', 'import_id');
