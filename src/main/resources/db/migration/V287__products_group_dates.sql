-- A group that somebody makes is data like any other: the made-up company is not thrown away over it.
alter table products.product_group add column created_at timestamptz not null default now();
