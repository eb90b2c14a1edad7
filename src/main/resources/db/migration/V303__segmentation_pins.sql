-- A class that somebody gave to a customer by hand. It is never changed: another takes its place, and it stays as history.
create table segmentation.pin (
    id         uuid        primary key,             -- UUIDv7, made in Java
    party_key  integer     not null,
    abc        text        not null check (abc in ('A', 'B', 'C')),
    xyz        text        check (xyz in ('X', 'Y', 'Z')),  -- null: the computed one
    reason     text        not null,
    until      date        not null,                -- its last day
    created_at timestamptz not null default now(),
    created_by uuid        not null,
    ended_at   timestamptz,                         -- null: it holds
    ended_by   uuid                                 -- null: its days were over
);
create unique index pin_one on segmentation.pin (party_key) where ended_at is null;
create index pin_party on segmentation.pin (party_key, created_at);
create index pin_until on segmentation.pin (until) where ended_at is null;
