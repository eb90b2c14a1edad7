-- One change to many records at once, done in the background, a piece at a time, and taken back likewise.
create table records.bulk (
    id         uuid        primary key,             -- UUIDv7, made in Java
    list       text        not null,
    field      text        not null,                -- as the catalogue calls it; "deleted": to the trash
    typed      text[]      not null default '{}',   -- what it becomes, as somebody typed it; none: empty
    state      text        not null check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    created_by uuid        not null references identity.user_account on delete cascade,
    created_at timestamptz not null default now()
);
create index bulk_author on records.bulk (created_by, id);

create table records.bulk_item (
    bulk_id   uuid    not null references records.bulk on delete cascade,
    record_id uuid    not null,
    -- WAITING, then DONE, SAME (it was so already) or SKIPPED (one may not, or it is gone); undone: BACK or KEPT (changed since)
    state     text    not null default 'WAITING' check (state in ('WAITING', 'DONE', 'SAME', 'SKIPPED', 'BACK', 'KEPT')),
    before    jsonb,                                -- what the column held
    version   integer,                              -- of the record, once it was changed
    primary key (bulk_id, record_id)
);
create index bulk_item_state on records.bulk_item (bulk_id, state, record_id);
