create schema backup;

-- Backups that were begun; the files lie where they were put.
create table backup.made (
    id          uuid        primary key,            -- UUIDv7, made in Java
    started_at  timestamptz not null,
    finished_at timestamptz,                        -- null: going on, or failed
    failed      boolean     not null default false,
    file        text        not null,
    bytes       bigint,
    rows        bigint
);
