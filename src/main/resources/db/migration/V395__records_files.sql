-- Files that people put beside records: contracts, drawings, photographs of defects. The bytes are in the database, in pieces, so that
-- every node reads them and a backup has them.
create table records.file (
    id         uuid        primary key,             -- UUIDv7, made in Java
    kind       text        not null,                -- of the record, as rights call it
    record_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 200),
    type       text        not null,                -- as its bytes say, not as who sent it says
    bytes      bigint      not null check (bytes > 0),
    sha256     bytea       not null check (length(sha256) = 32),
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create index file_record on records.file (record_id, created_at, id);
create index file_deleted on records.file (deleted_at, id) where deleted_at is not null;

create table records.file_piece (
    file_id uuid    not null references records.file on delete cascade,
    no      integer not null,
    bytes   bytea   not null,
    primary key (file_id, no)
);
alter table records.file_piece alter column bytes set storage external; -- most of it is packed already

select records.watch('records.file', 'kind', 'record_id');
