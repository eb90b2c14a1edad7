create schema directory;

-- The OpenID provider of the company, one at most.
create table directory.provider (
    only_one      boolean primary key default true check (only_one),
    id            uuid    not null,                 -- the secret is sealed for it
    label         text    not null,                 -- on the button of the page of sign-in
    issuer        text    not null,
    client_id     text    not null,
    secret        bytea,
    group_claim   text,
    own_network   boolean not null,                 -- its host may have an address of an inner network
    second_factor boolean not null                  -- ours is asked for too
);

-- The LDAP server of the company, such as Active Directory, one at most.
create table directory.ldap_server (
    only_one      boolean primary key default true check (only_one),
    id            uuid    not null,                 -- the password is sealed for it
    label         text    not null,
    host          text    not null,
    port          integer not null check (port between 1 and 65535),
    security      text    not null check (security in ('LDAPS', 'STARTTLS')),
    authority     text,                             -- the certificate of a company's own authority, as PEM
    reader        text    not null,                 -- the name by which we search
    password      bytea   not null,
    base          text    not null,                 -- under which people are
    login         text    not null,                 -- the attribute that people type: uid, sAMAccountName
    key           text    not null,                 -- the attribute that never changes: entryUUID, objectGUID
    second_factor boolean not null
);

-- Who is who: by what the directory calls him for ever, never by an address.
create table directory.link (
    issuer  text        not null,
    subject text        not null,
    user_id uuid        not null references identity.user_account on delete cascade,
    since   timestamptz not null,
    primary key (issuer, subject)
);
create index link_user on directory.link (user_id);

-- Whom a directory counts into a group, he has the role here.
create table directory.group_role (
    source  text not null check (source in ('OIDC', 'LDAP')),
    name    text not null,
    role_id uuid not null references identity.role on delete cascade,
    primary key (source, name, role_id)
);
