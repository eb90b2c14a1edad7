-- What customers paid for an order, in its currency; of a return: what they were paid back.
create table orders.payment (
    id         uuid        primary key,             -- UUIDv7, made in Java
    order_id   uuid        not null references orders.sales_order on delete cascade,
    paid_on    date        not null,
    amount     numeric     not null check (amount > 0),
    means      text        not null check (means in ('BANK', 'CASH', 'CARD', 'ON_DELIVERY', 'OTHER')),
    number     text,                                -- of the receipt or the statement
    note       text,
    created_at timestamptz not null default now(),
    created_by uuid
);
create index payment_order on orders.payment (order_id, paid_on);
select records.watch_part('orders.payment', 'orders.sales_order', 'order_id', '''payments''', 'id', 'created_at', 'created_by');

alter table orders.sales_order add column paid numeric not null default 0;  -- sum of its payments, kept by triggers
create function orders.payment_sum() returns trigger language plpgsql as $$
declare
    whose uuid := case tg_op when 'DELETE' then old.order_id else new.order_id end;
begin
    update orders.sales_order
    set paid = (select coalesce(sum(amount), 0) from orders.payment where order_id = whose)
    where id = whose;
    return null;
end $$;
create trigger payment_sum after insert or update of amount or delete on orders.payment
    for each row execute function orders.payment_sum();
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid');
