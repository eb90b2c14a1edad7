-- The personal numbers of private persons (ЕГН and foreign ones), sealed with a key that lies outside of the database: in no list,
-- no export and no history. Who looked at one and who changed it is in the audit log.
create table parties.personal_number (
    id         uuid        primary key,             -- UUIDv7, made in Java; it seals the number
    party_id   uuid        not null unique references parties.party on delete cascade,
    sealed     bytea       not null,
    changed_at timestamptz not null default now()
);
