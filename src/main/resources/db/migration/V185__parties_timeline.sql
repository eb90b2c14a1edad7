-- The history of a record is read by time, as every part of a timeline is: the newest first, from a place on.
drop index records.change_record;
create index change_record on records.change (record_id, at, id);

-- How the status and the classes of counterparties came to be what party_list says, one row for each change. It is written
-- in sets of up to a million by who writes party_list, so nothing is looked up for a row: there is no foreign key.
create table parties.standing (
    id            bigint      generated always as identity,
    party_id      uuid        not null,
    at            timestamptz not null default now(),
    status_before text,                             -- null: it had none
    status        text,                             -- null: it has none any more
    abc_before    text,
    abc           text,
    xyz_before    text,
    xyz           text,
    primary key (party_id, at, id)
);
