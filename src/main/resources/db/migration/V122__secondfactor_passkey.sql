-- What a phone, a computer or a key made for this site: it signs in alone, without a password.
create table secondfactor.passkey (
    id          uuid        primary key,
    user_id     uuid        not null references identity.user_account on delete cascade,
    name        text        not null,
    credential  bytea       not null unique,        -- how the authenticator calls it
    public_key  bytea       not null,
    attestation bytea       not null,
    signatures  bigint      not null,               -- counted by the authenticator: one that goes back was copied
    transports  text        not null,
    made_at     timestamptz not null,
    used_at     timestamptz not null
);
create index passkey_user on secondfactor.passkey (user_id);
