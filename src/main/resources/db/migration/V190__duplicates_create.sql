create schema duplicates;

-- A search for twins among all counterparties.
create table duplicates.search (
    id          uuid        primary key,            -- UUIDv7, made in Java
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    progress    integer     not null default 0,     -- percent
    since       timestamptz,                        -- only what changed since then was compared; null: all
    started_by  uuid,                               -- null: by night
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    compared    bigint,                             -- pairs looked at
    found       integer                             -- of these, likely twins
);
create unique index search_one_at_a_time on duplicates.search ((true)) where state in ('QUEUED', 'RUNNING');
create index search_started on duplicates.search (started_at desc);

-- Two counterparties that are likely one, until a later search finds otherwise; what somebody said are two stays so.
create table duplicates.pair (
    id        uuid        primary key default uuidv7(),
    first_id  uuid        not null references parties.party on delete cascade,
    second_id uuid        not null references parties.party on delete cascade,
    score     integer     not null check (score between 0 and 1000),    -- thousandths
    reasons   text[]      not null,                 -- codes, some with a number: NAME_LIKE:93
    found_at  timestamptz not null default now(),
    apart_by  uuid,                                 -- who said that they are two
    apart_at  timestamptz,
    unique (first_id, second_id),
    check (first_id < second_id)
);
create index pair_score on duplicates.pair (score, id) where apart_at is null;
create index pair_apart on duplicates.pair (apart_at, id) where apart_at is not null;
create index pair_second on duplicates.pair (second_id);
