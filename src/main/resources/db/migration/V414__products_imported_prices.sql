-- Price lists come in files too: which import made one, for the undo.
alter table products.price_list add column import_id uuid;

alter table imports.import drop constraint import_kind_check;
alter table imports.import add constraint import_kind_check
    check (kind in ('PARTIES', 'CONTACTS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS', 'PAYMENTS', 'PRICES'));
