create table products.product (
    id         uuid        primary key,             -- UUIDv7, made in Java
    key        integer     not null unique generated always as identity,    -- what lines of facts carry
    code       text        not null,
    name       text        not null,
    sort_name  text        not null generated always as (records.fold(name)) stored,
    kind       text        not null default 'GOODS'
        check (kind in ('RAW_MATERIAL', 'MATERIAL', 'GOODS', 'PRODUCT', 'SERVICE')),
    "group"    text,
    unit       text,
    price      numeric     check (price >= 0),
    cost       numeric     check (cost >= 0),
    currency   char(3)     not null,
    vat_rate   numeric     check (vat_rate between 0 and 100),   -- percent
    active     boolean     not null default true,
    import_id  uuid,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create index product_code on products.product (code collate "C", id);
create index product_name on products.product (sort_name collate "C", id);
create index product_search on products.product using gin (sort_name gin_trgm_ops);
create index product_import on products.product (import_id) where import_id is not null;
