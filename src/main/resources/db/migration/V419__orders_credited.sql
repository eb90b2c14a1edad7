-- What came back of an order and was not paid back: as much less is to be paid of it. In its currency, with VAT as far as
-- that is known; kept by triggers, as what is paid.
alter table orders.sales_order add column credited numeric not null default 0;

create function orders.credits(which uuid[]) returns table (id uuid, credited numeric) language sql stable as $$
select o.id, coalesce(round(sum(greatest(r.total + coalesce(r.vat, 0) - r.paid, 0)
                                * case when r.currency = o.currency then 1 else r.rate / o.rate end), 2), 0)
from orders.sales_order o
left join orders.sales_order r
    on r.origin_id = o.id and r.document = 'RETURN' and r.deleted_at is null and r.state in ('SHIPPING', 'COMPLETED')
where o.id = any (which)
group by o.id
$$;

create function orders.credit() returns trigger language plpgsql as $$
declare
    origins uuid[] := array_remove(array[case when tg_op <> 'INSERT' then old.origin_id end,
                                         case when tg_op <> 'DELETE' then new.origin_id end], null);
begin
    perform from orders.sales_order where id = any (origins) order by id for no key update;   -- another return may be changing
    update orders.sales_order o set credited = c.credited
    from orders.credits(origins) c
    where o.id = c.id and o.credited <> c.credited;
    return null;
end $$;
create trigger credit_comes after insert on orders.sales_order
    for each row when (new.origin_id is not null) execute function orders.credit();
create trigger credit_changes after update of total, vat, paid, currency, rate, state, deleted_at, origin_id, document on orders.sales_order
    for each row when ((old.origin_id is not null or new.origin_id is not null)
                       and (old.total, old.vat, old.paid, old.currency, old.rate, old.state, old.deleted_at, old.origin_id, old.document)
                           is distinct from
                           (new.total, new.vat, new.paid, new.currency, new.rate, new.state, new.deleted_at, new.origin_id, new.document))
    execute function orders.credit();
create trigger credit_goes after delete on orders.sales_order
    for each row when (old.origin_id is not null) execute function orders.credit();

drop trigger orders_sales_order_history on orders.sales_order;   -- what is counted here is no change
update orders.sales_order o set credited = c.credited
from orders.credits(array(select origin_id from orders.sales_order where origin_id is not null)) c
where o.id = c.id and o.credited <> c.credited;
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid',
    'team_id', 'contact_id', 'payment_days', 'credited');
