create table identity.company (
    only_one    boolean primary key default true check (only_one),
    name        text    not null,
    currency    char(3) not null,
    language    text    not null check (language in ('bg', 'en')),
    zone        text    not null,
    demo        boolean not null default false      -- holds the made-up company, and nothing else
);

create table identity.user_account (
    id            uuid        primary key,          -- UUIDv7, made in Java
    email         text,                             -- null: an imported employee, cannot sign in
    name          text        not null,
    sort_name     text        not null generated always as (records.fold(name)) stored,
    password_hash text,
    role          text        not null check (role in ('ADMINISTRATOR', 'SALES_MANAGER', 'AUDITOR')),
    language      text        not null default 'bg' check (language in ('bg', 'en')),
    theme         text        not null default 'system' check (theme in ('system', 'light', 'dark')),
    active        boolean     not null default true,
    demo          boolean     not null default false,
    version       integer     not null default 1,
    created_at    timestamptz not null default now()
);
create unique index user_account_email on identity.user_account (lower(email));

create table identity.api_token (
    id          uuid        primary key,
    user_id     uuid        not null references identity.user_account on delete cascade,
    name        text        not null,
    prefix      text        not null,               -- the first characters, to tell tokens apart
    hash        bytea       not null unique,        -- SHA-256 of the whole token
    created_at  timestamptz not null default now(),
    expires_at  timestamptz,
    last_used_at timestamptz
);
create index api_token_user on identity.api_token (user_id);

-- A link that lets its bearer choose a user's password, once. A user has one at most.
create table identity.password_link (
    user_id    uuid        primary key references identity.user_account on delete cascade,
    hash       bytea       not null unique,         -- SHA-256 of the secret in the link
    expires_at timestamptz not null
);

-- Failed sign-ins by account and by address; the next is refused before open_at.
create table identity.sign_in_attempt (
    key      text        primary key,               -- account:… or address:…
    failures integer     not null,
    last_at  timestamptz not null,
    open_at  timestamptz not null
);
create index sign_in_attempt_last on identity.sign_in_attempt (last_at);

-- Spring Session's tables, as its documentation gives them.
create table identity.session (
    primary_id            text    primary key,
    session_id            text    not null unique,
    creation_time         bigint  not null,
    last_access_time      bigint  not null,
    max_inactive_interval integer not null,
    expiry_time           bigint  not null,
    principal_name        text                      -- the user's id
);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id text  not null references identity.session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
