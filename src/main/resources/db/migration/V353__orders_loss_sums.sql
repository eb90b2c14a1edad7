-- What of refusals and of demand stands in facts, whose months are marked when they change; the rest is little: confirmed
-- orders and what no order asked for.
create or replace view orders.demand as
select day, party_key, manager_id, region_id, region, country, market_id, amount, quantity, true as summed
from orders.sale
where effect in ('SALE', 'REFUSAL', 'CANCELLATION')
union all
select ordered_on, party_key, manager_id, region_id, region, country, market_id, total * rate, quantity, false
from orders.sales_order
where state = 'CONFIRMED' and document = 'ORDER' and deleted_at is null
union all
select day, party_key, manager_id, region_id, region, country, market_id, amount * rate, quantity, false
from orders.unmet
where open and deleted_at is null;

create or replace view orders.loss as
select case when cancelled then 'CANCELLED' else 'REFUSED' end as kind,
       order_key, day, product_key, party_key, manager_id, region_id, region, country, market_id,
       reason_id, reason, cause, amount, quantity, true as summed
from orders.refusal
union all
select 'UNMET', null, day, product_key, party_key, manager_id, region_id, region, country, market_id,
       reason_id, reason, cause, amount * rate, quantity, false
from orders.unmet
where open and deleted_at is null;

-- Those facts summed by month, kind, manager and one thing more: by any two things there would be as many sums as facts.
-- An order is of one month, kind and manager, so orders can be added too.
create table orders.loss_sum (
    month      date    not null,                    -- its first day
    dimension  text    not null,                    -- the one thing; ALL: none
    kind       text    not null,                    -- REFUSED, CANCELLED; DEMAND: all that orders were for
    manager_id uuid,
    word       text,                                -- the thing, where it is a text
    number     integer,                             -- and where it is a key
    amount     numeric not null,
    quantity   numeric not null,
    lines      integer not null,
    orders     integer not null
);
create index loss_sum_dimension on orders.loss_sum (dimension, month);
create index loss_sum_month on orders.loss_sum (month);

-- A month whose facts changed. Each writer adds his own: nobody waits, and whoever sees a change sees its mark.
create table orders.loss_mark (
    id    bigint      primary key generated always as identity,
    month date        not null,
    at    timestamptz not null default clock_timestamp()
);
create index loss_mark_month on orders.loss_mark (month);

create function orders.mark_losses() returns trigger language plpgsql as $$
begin
    insert into orders.loss_mark (month) select distinct date_trunc('month', day)::date from touched;
    return null;
end $$;
create trigger loss_added after insert on orders.sale referencing new table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_gone after delete on orders.sale referencing old table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_changed_to after update on orders.sale referencing new table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_changed_from after update on orders.sale referencing old table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_added after insert on orders.refusal referencing new table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_gone after delete on orders.refusal referencing old table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_changed_to after update on orders.refusal referencing new table as touched
    for each statement execute function orders.mark_losses();
create trigger loss_changed_from after update on orders.refusal referencing old table as touched
    for each statement execute function orders.mark_losses();

-- Sums know the class and status of the customer as they are, none of one in the trash, and where in the tree a reason is.
create function orders.mark_classes() returns trigger language plpgsql as $$
begin
    insert into orders.loss_mark (month)
    select distinct date_trunc('month', s.day)::date
    from touched t
    join parties.party p on p.id = t.party_id
    join orders.sale s on s.party_key = p.key
    where (t.abc_before, t.status_before) is distinct from (t.abc, t.status);
    return null;
end $$;
create trigger loss_classes after insert on parties.standing referencing new table as touched
    for each statement execute function orders.mark_classes();
create function orders.mark_trash() returns trigger language plpgsql as $$
begin
    insert into orders.loss_mark (month)
    select distinct date_trunc('month', s.day)::date
    from touched t
    join orders.sale s on s.party_key = t.key;
    return null;
end $$;
create trigger loss_trash after insert on parties.party_trash referencing new table as touched
    for each statement execute function orders.mark_trash();
create trigger loss_back after delete on parties.party_trash referencing old table as touched
    for each statement execute function orders.mark_trash();
create function orders.mark_reasons() returns trigger language plpgsql as $$
begin
    insert into orders.loss_mark (month)
    select distinct date_trunc('month', day)::date from orders.refusal;
    return null;
end $$;
create trigger loss_reasons after insert or update or delete on orders.refusal_reason
    for each statement execute function orders.mark_reasons();

insert into orders.loss_mark (month) select distinct date_trunc('month', day)::date from orders.sale;
