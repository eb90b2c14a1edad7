-- Within how many days an order is to be paid: the terms of its delivery site, else of its customer, as they were when it was made or went to
-- another; of orders made before there were terms, the first that were given. Null: nobody told.
alter table orders.sales_order
    add column payment_days integer check (payment_days >= 0),
    add column due_on date generated always as (ordered_on + payment_days) stored;

drop trigger orders_sales_order_history on orders.sales_order;   -- what is copied here is no change
update orders.sales_order o set payment_days = coalesce(
    (select s.payment_days from parties.party_site s where s.id = o.site_id), p.payment_days)
from parties.party p
where o.document = 'ORDER' and p.id = o.party_id
  and (p.payment_days is not null or exists (select from parties.party_site s where s.id = o.site_id and s.payment_days is not null));
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid',
    'team_id', 'contact_id', 'payment_days');

create function orders.terms_of_the_day() returns trigger language plpgsql as $$
begin
    new.payment_days := case when new.document = 'ORDER' then
        coalesce((select payment_days from parties.party_site where id = new.site_id),
                 (select payment_days from parties.party where id = new.party_id)) end;
    return new;
end $$;
create trigger terms_of_the_day before insert on orders.sales_order
    for each row when (new.payment_days is null and new.party_id is not null and new.import_id is null)     -- imports write them
    execute function orders.terms_of_the_day();
create trigger terms_of_another before update of party_id, site_id, document on orders.sales_order
    for each row when ((new.party_id, new.site_id, new.document) is distinct from (old.party_id, old.site_id, old.document)
                       and new.payment_days is not distinct from old.payment_days
                       and pg_trigger_depth() = 0)              -- a site that is gone leaves its terms
    execute function orders.terms_of_the_day();

create function orders.first_terms() returns trigger language plpgsql as $$
begin
    if tg_argv[0] = 'site' then
        update orders.sales_order set payment_days = new.payment_days
        where site_id = new.id and document = 'ORDER' and payment_days is null;
    else
        update orders.sales_order set payment_days = new.payment_days
        where party_id = new.id and document = 'ORDER' and payment_days is null;
    end if;
    return null;
end $$;
create trigger first_terms after update of payment_days on parties.party
    for each row when (old.payment_days is null and new.payment_days is not null) execute function orders.first_terms('party');
create trigger first_terms after update of payment_days on parties.party_site
    for each row when (old.payment_days is null and new.payment_days is not null) execute function orders.first_terms('site');

-- What is still to be paid: where payments are kept elsewhere, only orders paid in part are known to be (see Owed).
create index sales_order_unpaid on orders.sales_order (ordered_on)
    where document = 'ORDER' and state in ('CONFIRMED', 'SHIPPING', 'COMPLETED') and deleted_at is null
      and paid < round(total + coalesce(vat, 0), 2);
create index sales_order_partly on orders.sales_order (ordered_on)
    where document = 'ORDER' and state in ('CONFIRMED', 'SHIPPING', 'COMPLETED') and deleted_at is null
      and paid < round(total + coalesce(vat, 0), 2) and paid > 0;
