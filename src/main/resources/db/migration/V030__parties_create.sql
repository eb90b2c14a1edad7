-- Places as a tree, numbered in preorder: all that lies in a place has an id from its own to its last_id.
create table parties.region (
    id         integer primary key,
    parent_id  integer references parties.region,
    last_id    integer not null,
    country_id integer not null references parties.region,
    level      text    not null check (level in ('COUNTRY', 'OBLAST', 'MUNICIPALITY', 'SETTLEMENT')),
    code       text    not null,                    -- ISO 3166-1, ISO 3166-2, municipality code, EKATTE
    name_bg    text    not null,
    name_en    text    not null,
    unique (code)
);
create index region_parent on parties.region (parent_id);

create table parties.market (
    id      integer primary key generated always as identity,
    name_bg text    not null,
    name_en text    not null,
    active  boolean not null default true
);

create table parties.party (
    id          uuid        primary key,            -- UUIDv7, made in Java
    key         integer     not null unique generated always as identity,   -- what facts carry
    kind        text        not null check (kind in ('ORGANISATION', 'PERSON')),
    name        text        not null,
    legal_name  text,
    customer    boolean     not null default false,
    supplier    boolean     not null default false,
    partner     boolean     not null default false,
    competitor  boolean     not null default false,
    eik         text,
    vat_number  text,
    region_id   integer     references parties.region,
    region_text text,                               -- a place that no list knows, as it came
    market_id   integer     references parties.market,
    phone       text,
    email       text,
    website     text,
    address     text,
    manager_id  uuid        references identity.user_account,
    description text,
    import_id   uuid,                               -- the import that made it
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    created_by  uuid,
    changed_at  timestamptz not null default now(),
    changed_by  uuid,
    deleted_at  timestamptz
);
create index party_import on parties.party (import_id) where import_id is not null;

-- What lists, filters and search read: one slim row for each live party. The first part follows parties.party
-- by trigger; the second is computed (classes, figures, dates) and written in sets. Room is left in its pages
-- so that a run that writes new classes of everybody updates them in place and touches no index.
create table parties.party_list (
    id              uuid    primary key,
    key             integer not null unique,
    kind            text    not null,
    name            text    not null,
    sort_name       text    not null,               -- folded
    customer        boolean not null,
    supplier        boolean not null,
    partner         boolean not null,
    competitor      boolean not null,
    eik             text,
    vat_number      text,
    region_id       integer,
    region_text     text,
    country_id      integer,
    market_id       integer,
    phone           text,
    email           text,
    manager_id      uuid,
    created_at      timestamptz not null,

    status          text    check (status in ('POTENTIAL', 'ONE_TIME', 'REGULAR', 'LOST')),
    abc             text    check (abc in ('A', 'B', 'C')),
    xyz             text    check (xyz in ('X', 'Y', 'Z', 'NONE')),
    first_order_on  date,
    last_order_on   date,
    orders          integer not null default 0,
    revenue_12m     numeric,
    profit_12m      numeric
) with (fillfactor = 50);
create index party_list_name on parties.party_list (sort_name collate "C", id);
create index party_list_created on parties.party_list (created_at, id);
create index party_list_revenue on parties.party_list (revenue_12m, id);
create index party_list_manager on parties.party_list (manager_id, sort_name collate "C", id);
create index party_list_region on parties.party_list (region_id);
create index party_list_search on parties.party_list using gin (sort_name gin_trgm_ops);
create index party_list_eik on parties.party_list (eik collate "C") where eik is not null;
create index party_list_phone on parties.party_list (phone collate "C") where phone is not null;
create index party_list_email on parties.party_list (lower(email) collate "C") where email is not null;

-- The rows of parties in the trash: what was computed about them waits here for a return.
create table parties.party_trash (like parties.party_list including defaults, primary key (id));
