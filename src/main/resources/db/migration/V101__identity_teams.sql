-- Teams as a tree; a user is in one at most, and may head some.
create table identity.team (
    id         uuid        primary key,             -- UUIDv7, made in Java
    parent_id  uuid        references identity.team,
    name       text        not null,
    sort_name  text        not null generated always as (records.fold(name)) stored,
    head_id    uuid        references identity.user_account on delete set null,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);
create index team_parent on identity.team (parent_id);
create index team_head on identity.team (head_id);

alter table identity.user_account add column team_id uuid references identity.team;
create index user_account_team on identity.user_account (team_id);

-- These teams and all that lie below them.
create function identity.teams_below(roots uuid[]) returns uuid[] language sql stable as $$
    with recursive below (id) as (
        select unnest(roots)
        union
        select t.id from identity.team t join below b on t.parent_id = b.id)
    select array(select id from below)
$$;

-- Groups of users across teams.
create table identity.user_group (
    id         uuid        primary key,             -- UUIDv7, made in Java
    name       text        not null,
    sort_name  text        not null generated always as (records.fold(name)) stored,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);
create table identity.user_group_member (
    group_id uuid not null references identity.user_group on delete cascade,
    user_id  uuid not null references identity.user_account on delete cascade,
    primary key (group_id, user_id)
);
create index user_group_member_user on identity.user_group_member (user_id);

-- Who stands in for whom, both days included, in the zone of the company.
create table identity.deputy (
    id         uuid        primary key,             -- UUIDv7, made in Java
    absent_id  uuid        not null references identity.user_account on delete cascade,
    deputy_id  uuid        not null references identity.user_account on delete cascade,
    from_on    date        not null,
    to_on      date        not null,
    created_at timestamptz not null default now(),
    created_by uuid,
    check (from_on <= to_on),
    check (absent_id <> deputy_id)
);
create index deputy_deputy on identity.deputy (deputy_id, to_on);
create index deputy_absent on identity.deputy (absent_id);
