-- Where the goods of an order go, and who takes them: the region of a sale is its delivery site's.
alter table orders.sales_order
    add column site_id uuid references parties.party_site on delete set null,
    add column contact text;
create index sales_order_site on orders.sales_order (site_id) where site_id is not null;
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid');
