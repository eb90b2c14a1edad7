-- Complaints come in files too: which import made one, for the undo.
alter table orders.complaint add column import_id uuid;
create index complaint_import on orders.complaint (import_id) where import_id is not null;

alter table imports.import drop constraint import_kind_check;
alter table imports.import add constraint import_kind_check
    check (kind in ('PARTIES', 'CONTACTS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS', 'PAYMENTS', 'PRICES', 'DELIVERIES', 'COMPLAINTS'));
