create schema secondfactor;

-- The app on a user's phone that shows codes (TOTP). Secrets are sealed for the user's id.
create table secondfactor.authenticator (
    user_id   uuid        primary key references identity.user_account on delete cascade,
    secret    bytea,                                -- null: no code of it was seen yet
    fresh     bytea,                                -- being set up, in the place of the secret
    last_step bigint      not null default 0,       -- of the last code taken (30 s each, from 1970): each works once
    since     timestamptz
);

-- Codes on paper, for who lost the app. Each works once, then its row goes.
create table secondfactor.recovery_code (
    user_id uuid  not null references identity.user_account on delete cascade,
    hash    bytea not null,                         -- SHA-256: 80 random bits
    primary key (user_id, hash)
);
