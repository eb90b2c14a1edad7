-- What a program sent under a key of its own (Idempotency-Key), and what it was answered: sent again, it is answered the
-- same without being done again. Forgotten after a day.
create table records.retry (
    id       uuid        primary key,
    user_id  uuid        not null references identity.user_account on delete cascade,
    key      text        not null,
    asked    bytea       not null,  -- hash of method, address and body
    at       timestamptz not null,
    status   smallint,              -- null: not answered yet
    location text,
    etag     text,
    type     text,
    answer   bytea,                 -- sealed; null: empty, or it told of who was erased since
    unique (user_id, key)
);
create index retry_at on records.retry (at);
