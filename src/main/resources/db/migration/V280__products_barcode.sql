-- A second name, and what scanners read. Codes of eight, twelve, thirteen and fourteen digits are one number, with or
-- without zeros before it.
create function products.barcode_key(text) returns text language sql immutable strict parallel safe as $$
select case when $1 ~ '^([0-9]{8}|[0-9]{12,14})$' then lpad($1, 14, '0') else lower($1) end
$$;

alter table products.product
    add column name_en text,                        -- in English
    add column barcode text,
    add column sort_name_en text generated always as (records.fold(name_en)) stored,
    add column barcode_key text generated always as (products.barcode_key(barcode)) stored;

create index product_name_en on products.product (sort_name_en collate "C", id) where sort_name_en is not null;
create index product_search_en on products.product using gin (sort_name_en gin_trgm_ops);
create index product_barcode on products.product (barcode_key) where barcode_key is not null;
create index product_code_begins on products.product (lower(code) collate "C");

select records.watch('products.product', '');
