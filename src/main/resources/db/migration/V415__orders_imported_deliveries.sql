-- Deliveries come in files too: which import made one, for the undo.
alter table orders.delivery add column import_id uuid;
create index delivery_import on orders.delivery (import_id) where import_id is not null;
select records.watch_part('orders.delivery', 'orders.sales_order', 'order_id', '''deliveries''', 'id', 'import_id', 'created_at', 'created_by');

alter table imports.import drop constraint import_kind_check;
alter table imports.import add constraint import_kind_check
    check (kind in ('PARTIES', 'CONTACTS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS', 'PAYMENTS', 'PRICES', 'DELIVERIES'));
