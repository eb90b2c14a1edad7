create schema letters;

-- The mail server that takes our letters; none: administrators hand links over by themselves.
create table letters.mail_server (
    only_one  boolean primary key default true check (only_one),
    id        uuid    not null,                     -- the password is sealed for it
    host      text    not null,
    port      integer not null check (port between 1 and 65535),
    security  text    not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    user_name text,
    password  bytea,
    sender    text    not null
);

-- A letter on its way. Its text may hold a link that opens an account: it is sealed, and forgotten once it is sent.
create table letters.letter (
    id        uuid        primary key,
    recipient text        not null,
    subject   text        not null,
    body      bytea,
    state     text        not null default 'WAITING'
              check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNSURE')),
    tries     integer     not null default 0,
    answer    text,                                 -- what the server said last
    made_at   timestamptz not null,
    sent_at   timestamptz
);
create index letter_made on letters.letter (made_at);

-- Who says that he forgot his password: looked into later, so that the page tells nothing by its time.
create table identity.forgotten_password (
    id    uuid        primary key,
    email text        not null,
    at    timestamptz not null
);
