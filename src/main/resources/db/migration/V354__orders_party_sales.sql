-- What each customer bought in all its time stands with the facts, written with them: lists of counterparties are told only at the end of an import,
-- and not of those in the trash, so a bound from there could be too low.
drop trigger forget_sales on parties.party_trash;
drop function parties.forget_sales();
alter table parties.party_list drop column sales;
alter table parties.party_trash drop column sales;

create table orders.party_sales (
    party_key integer primary key,
    sales     numeric not null                      -- of orders.party_month, summed: before returns
);
create index party_sales_largest on orders.party_sales (sales desc, party_key) where sales > 0;
insert into orders.party_sales select party_key, sum(sales) from orders.party_month group by party_key;

-- Sums know the class and status of customers that are not in the trash; facts know no others.
create function profitability.mark_trash() returns trigger language plpgsql as $$
begin
    insert into profitability.mark (month)
    select distinct m.month
    from touched t
    join orders.party_month m on m.party_key = t.key;
    return null;
end $$;
create trigger profitability_trash after insert on parties.party_trash referencing new table as touched
    for each statement execute function profitability.mark_trash();
create trigger profitability_back after delete on parties.party_trash referencing old table as touched
    for each statement execute function profitability.mark_trash();
