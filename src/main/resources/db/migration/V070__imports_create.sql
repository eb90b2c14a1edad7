create table imports.import (
    id          uuid        primary key,            -- UUIDv7, made in Java
    kind        text        not null check (kind in ('PARTIES', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS')),
    state       text        not null
        check (state in ('ANALYSING', 'MAPPING', 'READY', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
    file_name   text        not null,
    file_size   bigint      not null,
    plan        jsonb       not null,               -- as asked
    settings    jsonb,                              -- as applied: what was asked, and guesses for the rest
    columns     jsonb,                              -- headings, what they mean, samples
    stage       text,                               -- suffix of its staging tables; null: there are none
    staged      bigint      not null default 0,     -- rows that they held: a crash of the server empties them
    attempt     integer     not null default 0,     -- fences off a worker that was taken for dead
    position    bigint      not null default 0,     -- how far the run has come
    total       bigint      not null default 0,
    read        bigint      not null default 0,     -- rows of the file
    created     bigint      not null default 0,
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    refused     bigint      not null default 0,
    conflicts   bigint      not null default 0,     -- orders that came back with other content
    counts      jsonb,                              -- records by kind that are new, for people
    kept        bigint      not null default 0,     -- what undo had to leave
    created_by  uuid        not null,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz
);

-- The file as it was brought, in pieces: on every node, in every backup, gone with its import.
create table imports.file_part (
    import_id uuid    not null references imports.import on delete cascade,
    no        integer not null,
    bytes     bytea   not null,
    primary key (import_id, no)
);
alter table imports.file_part alter column bytes set storage external;

create table imports.problem (
    import_id   uuid    not null references imports.import on delete cascade,
    row         bigint,                             -- null: of the file as a whole
    column_name text,
    code        text    not null,                   -- imports.problem.<code> is its text
    details     text[]  not null default '{}',
    rejects     boolean not null                    -- false: a notice
);
create index problem_row on imports.problem (import_id, row);

-- Records as they were before an import changed them, for its undo.
create table imports.before (
    import_id     uuid    not null references imports.import on delete cascade,
    kind          text    not null,
    record_id     uuid    not null,
    version_after integer not null,                 -- another version now: somebody changed it since
    state         jsonb   not null,
    primary key (import_id, kind, record_id)
);

-- What undo had to leave.
create table imports.kept (
    import_id uuid not null references imports.import on delete cascade,
    kind      text not null,
    record_id uuid not null,
    label     text not null,
    reason    text not null check (reason in ('CHANGED', 'USED')),
    primary key (import_id, kind, record_id)
);

-- UUID version 7 for records that are made in sets.
create function records.new_id() returns uuid language sql volatile parallel safe as $$
select encode(
    set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
$$;
