-- A product that is gone for good takes its prices with it: the history of their list has nothing to tell of it.
create or replace function records.list_price_history() returns trigger language plpgsql as $$
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
    where l.id = line.list_id and l.created_at <> now() and product is not null;
    return null;
end $$;
