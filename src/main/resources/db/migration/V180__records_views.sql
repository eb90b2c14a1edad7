-- A list as somebody likes to see it, under a name: what is asked of it, as its address says it.
create table records.saved_view (
    id         uuid        primary key,             -- UUIDv7, made in Java
    list       text        not null,                -- the name of the kind of record: parties, orders …
    name       text        not null,
    state      text        not null,                -- filter, search, sort and columns, as they stand in the address
    shared     text        not null default 'PRIVATE' check (shared in ('PRIVATE', 'TEAM', 'ALL')),
    owner_id   uuid        not null references identity.user_account on delete cascade,
    team_id    uuid        references identity.team on delete cascade,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    deleted_at timestamptz,
    check ((shared = 'TEAM') = (team_id is not null))
);
create index saved_view_list on records.saved_view (list) where deleted_at is null;
create index saved_view_owner on records.saved_view (owner_id);
create index saved_view_team on records.saved_view (team_id) where team_id is not null;

-- With which view a list opens for a user.
create table records.default_view (
    user_id uuid not null references identity.user_account on delete cascade,
    list    text not null,
    view_id uuid not null references records.saved_view on delete cascade,
    primary key (user_id, list)
);
create index default_view_view on records.default_view (view_id);
