-- Payments come in files too: which import made one, and whether another has changed it since, for the undo.
alter table orders.payment
    add column version integer not null default 1,
    add column import_id uuid;
create index payment_import on orders.payment (import_id) where import_id is not null;
select records.watch_part('orders.payment', 'orders.sales_order', 'order_id', '''payments''', 'id', 'version', 'import_id', 'created_at', 'created_by');

alter table imports.import drop constraint import_kind_check;
alter table imports.import add constraint import_kind_check
    check (kind in ('PARTIES', 'CONTACTS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS', 'PAYMENTS'));
