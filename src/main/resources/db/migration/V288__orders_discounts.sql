-- What discounts take away: of each document, of its facts, and of each line that was sold or came back.
alter table orders.sales_order add column discounts numeric not null default 0; -- what discounts take away of what was not refused, kept with the other sums
alter table orders.sale add column discount numeric not null default 0;          -- of sales and returns: what discounts took away
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'vat', 'discounts');

-- What so many pieces of a line come to without VAT. Documents that came from elsewhere stand exactly as they came, others round each line to two
-- decimals, half up.
create function orders.worth(pieces numeric, price numeric, discount numeric, of_document numeric, exact boolean, vat_included boolean, vat_rate numeric)
    returns numeric language sql immutable parallel safe as $$
select case when exact then pieces * price * (1 - discount) * (1 - of_document)
            when vat_included then round(pieces * price * (1 - discount) * (1 - of_document) / (1 + coalesce(vat_rate, 0) / 100), 2)
            else round(pieces * price * (1 - discount) * (1 - of_document), 2) end
$$;

-- The lines behind orders.sale, in the base currency.
create view orders.sold_line as
select s.order_key, s.day, s.party_key, s.manager_id, s.region_id, s.region, s.country, s.market_id,
       s.effect = 'RETURN' as returned, l.product_key, l.quantity - l.refused as quantity,
       orders.worth(l.quantity - l.refused, l.price, l.discount, o.discount, o.exact, o.vat_included, l.vat_rate) * o.rate as amount,
       orders.worth(l.quantity - l.refused, l.price, 0, 0, o.exact, o.vat_included, l.vat_rate) * o.rate as listed,
       l.cost * (l.quantity - l.refused) * o.rate as cost
from orders.sale s
join orders.sales_order o on o.key = s.order_key
join orders.order_line l on l.order_key = s.order_key and l.quantity > l.refused
where s.effect in ('SALE', 'RETURN');

set local vrazka.way = 'IMPORT';    -- no version, no history: nothing that anybody entered changes
update orders.sales_order o
set discounts = w.discounts
from (select l.order_key,
             sum(orders.worth(l.quantity - l.refused, l.price, 0, 0, d.exact, d.vat_included, l.vat_rate)
                 - orders.worth(l.quantity - l.refused, l.price, l.discount, d.discount, d.exact, d.vat_included, l.vat_rate)) as discounts
      from orders.order_line l
      join orders.sales_order d on d.key = l.order_key
      where l.discount > 0 or d.discount > 0
      group by l.order_key) w
where o.key = w.order_key and w.discounts <> 0;
update orders.sale s set discount = o.discounts * o.rate
from orders.sales_order o
where o.key = s.order_key and s.effect in ('SALE', 'RETURN') and o.discounts <> 0;
