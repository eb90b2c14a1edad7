-- The trash is shown and emptied by when a record went into it.
create index party_deleted on parties.party (deleted_at, id) where deleted_at is not null;
create index product_deleted on products.product (deleted_at, id) where deleted_at is not null;
create index sales_order_deleted on orders.sales_order (deleted_at, id) where deleted_at is not null;
