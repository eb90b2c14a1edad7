-- What happened to accounts, rights, secrets and data: rows are added, never changed, and sealed in a chain.
create schema audit;

create table audit.event (
    id       uuid        primary key,               -- UUIDv7, made in Java
    at       timestamptz not null,
    what     text        not null,                  -- SecurityEvent.What
    user_id  uuid,                                  -- who did it; null: nobody was signed in
    for_id   uuid,                                  -- for whom, when a deputy did it
    kind     text,                                  -- of the records concerned
    about_id uuid,                                  -- the record concerned
    note     text,                                  -- what else tells it: a filter, the name of a token; no personal data
    rows     bigint,
    address  text,
    browser  text,
    token    text                                   -- the first characters of a program's token
);
create index event_at on audit.event (at, id);
create index event_user on audit.event (user_id, at, id);

-- The chain: each seal is a hash over its event and the seal before. An event and its seal stand in the same
-- transaction; the places have no gap.
create table audit.seal (
    place    bigint primary key,
    event_id uuid   not null unique,
    hash     bytea  not null
);

create function audit.hash(previous bytea, e audit.event) returns bytea language sql immutable strict as $$
select sha256(previous || convert_to(jsonb_build_array(
    e.id, extract(epoch from e.at), e.what, e.user_id, e.for_id, e.kind, e.about_id, e.note, e.rows,
    e.address, e.browser, e.token)::text, 'UTF8'))
$$;

-- Called at commit, so that the lock that puts the events of all nodes in one order is held for a moment only.
create function audit.seal_event() returns trigger language plpgsql as $$
declare
    last audit.seal;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit.seal', 0));
    select * into last from audit.seal order by place desc limit 1;
    insert into audit.seal (place, event_id, hash)
    values (coalesce(last.place, 0) + 1, new.id, audit.hash(coalesce(last.hash, ''), new));
    return null;
end $$;
create constraint trigger seal_event after insert on audit.event
    deferrable initially deferred
    for each row execute function audit.seal_event();

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% takes new rows only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger insert_only before update or delete or truncate on audit.event
    for each statement execute function audit.refuse();
create trigger insert_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse();
