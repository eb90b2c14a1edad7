-- The price list that a document was made by; imported ones have none.
alter table orders.sales_order add column price_list_id uuid references products.price_list;

select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'vat');
