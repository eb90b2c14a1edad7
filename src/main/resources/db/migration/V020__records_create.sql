-- What another system calls a record of ours.
create table records.external_id (
    system      text not null,
    kind        text not null,                      -- PARTIES, PRODUCTS, ORDERS, USERS …
    external_id text not null,
    record_id   uuid not null,
    primary key (system, kind, external_id)
);
create index external_id_record on records.external_id (record_id);
