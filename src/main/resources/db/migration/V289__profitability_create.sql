-- Sums of what was sold, by month, for reports on profitability. They are made anew month by month in the background; what was not summed since it
-- changed is marked, and read from the documents.
create schema profitability;

create table profitability.place (                  -- what sums are told apart by, each combination once
    key        integer primary key generated always as identity,
    manager_id uuid,
    region_id  integer,
    region     text,
    country    text,
    market_id  integer,
    abc        text,                                -- of the customer, as on the day of the sum
    status     text,
    unique nulls not distinct (manager_id, region_id, region, country, market_id, abc, status)
);

create table profitability.place_sum (
    month     date    not null,                     -- its first day
    place_key integer not null,
    sales     numeric not null,                     -- after discounts, before returns
    discounts numeric not null,                     -- of the sales
    returns   numeric not null,
    cost      numeric not null,                     -- of sales less that of returns, as far as known
    unknown   integer not null,                     -- documents of which no cost is known
    quantity  numeric not null,                     -- sold less returned
    orders    integer not null,
    primary key (month, place_key)
);

-- Amounts are whole millionths, and what is finer than that beside them: ten million of them are summed while somebody waits.
create table profitability.line_sum (
    month         date    not null,
    product_key   integer,
    party_key     integer,
    place_key     integer not null,
    returned      boolean not null,
    amount        bigint  not null,
    discount      bigint  not null,
    cost          bigint  not null,                 -- as far as known
    quantity      bigint  not null,
    unknown       integer not null,                 -- lines of which no cost is known
    amount_rest   numeric,                          -- null: none
    discount_rest numeric,
    cost_rest     numeric,
    quantity_rest numeric
);
create index line_sum_month on profitability.line_sum (month);

-- A month whose facts changed. Each writer adds his own: nobody waits, and whoever sees a change sees its mark.
create table profitability.mark (
    id    bigint      primary key generated always as identity,
    month date        not null,
    at    timestamptz not null default clock_timestamp()
);
create index mark_month on profitability.mark (month);

create function profitability.mark_added() returns trigger language plpgsql as $$
begin
    insert into profitability.mark (month) select distinct date_trunc('month', day)::date from added where effect in ('SALE', 'RETURN');
    return null;
end $$;
create function profitability.mark_gone() returns trigger language plpgsql as $$
begin
    insert into profitability.mark (month) select distinct date_trunc('month', day)::date from gone where effect in ('SALE', 'RETURN');
    return null;
end $$;
create trigger sale_added after insert on orders.sale referencing new table as added
    for each statement execute function profitability.mark_added();
create trigger sale_gone after delete on orders.sale referencing old table as gone
    for each statement execute function profitability.mark_gone();
create trigger sale_changed_to after update on orders.sale referencing new table as added
    for each statement execute function profitability.mark_added();
create trigger sale_changed_from after update on orders.sale referencing old table as gone
    for each statement execute function profitability.mark_gone();

insert into profitability.mark (month)
select distinct date_trunc('month', day)::date from orders.sale where effect in ('SALE', 'RETURN');

-- The orders in which a product was sold are found from its figures.
create index order_line_product on orders.order_line (product_key, order_key);
