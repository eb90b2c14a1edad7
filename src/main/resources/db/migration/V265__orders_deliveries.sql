-- What was delivered of an order and when. Of goods rather than of lines: lines are written anew when an order is changed.
create table orders.delivery (
    id           uuid        primary key,           -- UUIDv7, made in Java
    order_id     uuid        not null references orders.sales_order on delete cascade,
    delivered_on date        not null,              -- the actual day
    number       text,                              -- of the consignment note
    reason       text,                              -- why it was late or short
    cause        text        check (cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER')),
    note         text,
    created_at   timestamptz not null default now(),
    created_by   uuid
);
create index delivery_order on orders.delivery (order_id, delivered_on);
create table orders.delivered (
    delivery_id   uuid    not null references orders.delivery on delete cascade,
    position      integer not null,
    product_id    uuid,
    name          text    not null,                 -- as on the line
    quantity      numeric not null check (quantity >= 0),           -- accepted
    rejected      numeric not null default 0 check (rejected >= 0), -- taken back at the door: still to deliver or to be refused
    reject_reason text,
    reject_cause  text    check (reject_cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER')),
    primary key (delivery_id, position),
    check (quantity + rejected > 0)
);
select records.watch_part('orders.delivery', 'orders.sales_order', 'order_id', '''deliveries''', 'id', 'created_at', 'created_by');

-- How late: the actual day after the promised one.
alter table orders.sales_order add column days_late integer generated always as (shipped_on - promised_on) stored;
create index sales_order_late on orders.sales_order (ordered_on, id) where days_late > 0 and deleted_at is null;
create index sales_order_due on orders.sales_order (promised_on)
    where shipped_on is null and state in ('CONFIRMED', 'SHIPPING') and document = 'ORDER' and deleted_at is null;
