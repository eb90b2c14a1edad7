-- The days of a customer's orders are kept with the sums of the month: how often it buys is told without reading every order again.
alter table orders.party_month add column order_days text; -- a letter for each order, A the first day of the month; null: only returns
update orders.party_month m
set order_days = s.days
from (select party_key, date_trunc('month', day)::date as month,
             string_agg(chr(ascii('A') + extract(day from day)::integer - 1), '' order by day) as days
      from orders.sale
      where effect = 'SALE' and party_key is not null
      group by 1, 2) s
where m.party_key = s.party_key and m.month = s.month;
