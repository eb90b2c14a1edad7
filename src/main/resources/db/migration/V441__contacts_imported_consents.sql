-- Consents that an import has brought, for its undo; the history does not tell of it.
alter table contacts.consent add column import_id uuid;
create index consent_import on contacts.consent (import_id) where import_id is not null;
select records.watch_part('contacts.consent', 'contacts.contact', 'contact_id', '''consents''', 'id', 'import_id');
