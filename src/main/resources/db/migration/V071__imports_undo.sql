alter table identity.user_account add column import_id uuid;     -- the import that made this employee
create index sales_order_import on orders.sales_order (import_id, key) where import_id is not null;
