-- What people write down about a counterparty.
create schema notes;

create table notes.note (
    id         uuid        primary key,             -- UUIDv7, made in Java
    party_id   uuid        not null references parties.party on delete cascade,
    text       text        not null check (length(text) between 1 and 10000),
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create index note_party on notes.note (party_id, created_at, id);

select records.watch('notes.note', 'party_id');
