-- A cancelled order that was entered again under another number is demand once: in the order that took its place.
alter table orders.sales_order add column again_id uuid references orders.sales_order on delete set null;
create index sales_order_again on orders.sales_order (again_id) where again_id is not null;
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid');

-- Whether the order that took the place of a cancelled one is demand itself: also when it was cancelled in its turn.
create function orders.is_again(again uuid) returns boolean language sql stable as $$
select again is not null and exists (
    select from orders.sales_order a
    where a.id = again and a.document = 'ORDER' and a.state <> 'DRAFT' and a.deleted_at is null)
$$;
