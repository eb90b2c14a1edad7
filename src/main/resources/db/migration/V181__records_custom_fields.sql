-- Fields that a company defines for itself; their values stand in the column "custom" of the records, by name.
create table records.custom_field (
    id         uuid        primary key,             -- UUIDv7, made in Java
    list       text        not null,                -- the name of the kind of record: parties, orders …
    name       text        not null check (name ~ '^[a-z][A-Za-z0-9]{0,39}$'),
    type       text        not null
        check (type in ('TEXT', 'NUMBER', 'MONEY', 'DATE', 'CHOICE', 'CHOICES', 'YES_NO', 'USER', 'URL')),
    label_bg   text        not null,
    label_en   text        not null,
    options    jsonb       not null default '[]',   -- [{"code", "bg", "en", "retired"}]
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    retired_at timestamptz,                         -- values are kept and hidden
    unique (list, name)
);

alter table parties.party add column custom jsonb not null default '{}';
alter table parties.party_list add column custom jsonb not null default '{}';
alter table parties.party_trash add column custom jsonb not null default '{}';
alter table products.product add column custom jsonb not null default '{}';
alter table orders.sales_order add column custom jsonb not null default '{}';
create index party_list_custom on parties.party_list using gin (custom jsonb_path_ops);
create index product_custom on products.product using gin (custom jsonb_path_ops);
create index sales_order_custom on orders.sales_order using gin (custom jsonb_path_ops);

select records.watch('parties.party', '');
select records.watch('products.product', '');
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country');

-- The list follows: triggers of their own, after those that list a party (they go by name).
create function parties.list_parties_custom() returns trigger language plpgsql as $$
begin
    update parties.party_list l set custom = p.custom
    from new_rows p
    where l.id = p.id and l.custom is distinct from p.custom;
    return null;
end $$;
create trigger list_parties_custom_new after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.list_parties_custom();
create trigger list_parties_custom_changed after update on parties.party
    referencing new table as new_rows
    for each statement execute function parties.list_parties_custom();

-- A day as it stands in a custom value.
create function records.custom_day(value text) returns date language sql immutable strict parallel safe as $$
select make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int)
$$;
