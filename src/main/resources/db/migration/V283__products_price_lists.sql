-- What goods are sold for: lists of prices, each in one currency, with or without VAT; a price counts from its day until
-- the next one of the same product in the list.
create table products.price_list (
    id         uuid        primary key,
    name       text        not null,
    sort_name  text        not null generated always as (records.fold(name)) stored,
    currency   char(3)     not null,
    with_vat   boolean     not null default false,
    is_default boolean     not null default false,  -- of those orders whose customer has none
    active     boolean     not null default true,
    valid_from date,
    valid_to   date        check (valid_to >= valid_from),
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create unique index price_list_default on products.price_list (is_default) where is_default and deleted_at is null;

create table products.list_price (
    list_id    uuid        not null references products.price_list on delete cascade,
    product_id uuid        not null references products.product on delete cascade,
    valid_from date        not null,
    price      numeric     not null check (price >= 0),
    changed_at timestamptz not null default now(),
    changed_by uuid,
    primary key (list_id, product_id, valid_from)
);
create index list_price_product on products.list_price (product_id, list_id);

select records.watch('products.price_list', '');

-- The history of a list tells of its prices, by the names that the products had.
create function records.list_price_history() returns trigger language plpgsql as $$
declare
    line products.list_price := case tg_op when 'DELETE' then old else new end;
    product text := (select p.code || ' · ' || p.name from products.product p where p.id = line.product_id);
begin
    insert into records.change (kind, record_id, user_id, for_id, way, fields)
    select 'products.price_list', l.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
           jsonb_build_object('price', jsonb_build_array(
               case when tg_op <> 'INSERT' then
                   jsonb_build_object('product', product, 'from', old.valid_from, 'price', old.price) end,
               case when tg_op <> 'DELETE' then
                   jsonb_build_object('product', product, 'from', new.valid_from, 'price', new.price) end))
    from products.price_list l
    where l.id = line.list_id and l.created_at <> now();
    return null;
end $$;
create trigger list_price_came after insert or delete on products.list_price
    for each row execute function records.list_price_history();
create trigger list_price_changed after update on products.list_price
    for each row when (old.price is distinct from new.price) execute function records.list_price_history();
