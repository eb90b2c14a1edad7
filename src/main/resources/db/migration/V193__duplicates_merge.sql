-- What merges did, as much as their undoing needs.
create table duplicates.merge (
    id         uuid        primary key,             -- UUIDv7, made in Java
    winner_id  uuid        not null,
    loser_id   uuid        not null,
    merged_by  uuid        not null,
    merged_at  timestamptz not null default now(),
    fields     jsonb       not null,                -- of the one that stayed: {table: {column: [before, after]}}
    undone_by  uuid,
    undone_at  timestamptz
);
create index merge_winner on duplicates.merge (winner_id);
create index merge_loser on duplicates.merge (loser_id);

create table duplicates.moved (
    merge_id uuid not null references duplicates.merge,
    part     text not null,                         -- what is attached to counterparties, by its name
    row      text not null,
    primary key (merge_id, part, row)
);
