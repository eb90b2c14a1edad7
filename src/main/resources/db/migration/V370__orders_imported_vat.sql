-- Documents of other systems bring prices with VAT too. What is taken out of them is not rounded to cents: ten places.
alter table orders.sales_order drop constraint sales_order_check;
create or replace function orders.worth(pieces numeric, price numeric, discount numeric, of_document numeric, exact boolean, vat_included boolean, vat_rate numeric)
    returns numeric language sql immutable parallel safe as $$
select case when exact and not vat_included then pieces * price * (1 - discount) * (1 - of_document)
            when vat_included then round(pieces * price * (1 - discount) * (1 - of_document) / (1 + coalesce(vat_rate, 0) / 100),
                                         case when exact then 10 else 2 end)
            else round(pieces * price * (1 - discount) * (1 - of_document), 2) end
$$;
