-- Discount of a whole document, and value added tax: whether its prices contain it, what each line bears, what it comes to.
alter table orders.sales_order
    add column discount numeric not null default 0 check (discount between 0 and 1),    -- a fraction of what lines come to after their own
    add column vat_included boolean not null default false,         -- prices of the lines contain VAT
    add column vat_basis text,                                      -- what in the law allows the lines of 0 %
    add column vat numeric,                                         -- of the lines, kept with the other sums; null: some line's rate is unknown
    add check (not (exact and vat_included));                       -- documents that round nothing have no VAT to take out of prices
alter table orders.order_line
    add column vat_rate numeric check (vat_rate between 0 and 100); -- percent; null: unknown
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'vat');

create or replace function records.order_line(l orders.order_line) returns jsonb language sql stable as $$
select jsonb_build_object(
    'product', coalesce(l.name, (select p.name from products.product p where p.key = l.product_key)),
    'quantity', l.quantity, 'price', l.price, 'discount', l.discount, 'vat', l.vat_rate,
    'refused', l.refused, 'refuse_reason', l.refuse_reason, 'refuse_cause', l.refuse_cause)
$$;
drop trigger order_line_changed on orders.order_line;
create trigger order_line_changed after update on orders.order_line for each row
    when (current_setting('vrazka.way', true) is distinct from 'IMPORT'
          and (old.product_key, old.name, old.quantity, old.price, old.discount, old.vat_rate, old.refused,
               old.refuse_reason, old.refuse_cause)
              is distinct from
              (new.product_key, new.name, new.quantity, new.price, new.discount, new.vat_rate, new.refused,
               new.refuse_reason, new.refuse_cause))
    execute function records.order_line_history();
