-- What columns of files mean, kept under a name for the next file with such headings.
create table imports.mapping (
    id         uuid        primary key,             -- UUIDv7, made in Java
    kind       text        not null,                -- as in imports.import
    name       text        not null,
    settings   jsonb       not null,                -- as applied, without cells of the file
    created_by uuid        not null,
    changed_at timestamptz not null default now()
);
create unique index mapping_name on imports.mapping (kind, lower(name));
