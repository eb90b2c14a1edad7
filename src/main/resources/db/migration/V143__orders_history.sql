-- The names of an order's oblast and country follow from its place, as its sums follow from its lines.
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country');
