-- Whose team sold, as it was on the day: on facts, direct costs and sums. Months are summed anew.
alter table orders.sale add column team_id uuid;
alter table orders.sale disable trigger user;
update orders.sale s set team_id = t.team_id
from (select o.key, case when o.manager_id is not distinct from f.manager_id then o.team_id else u.team_id end as team_id, f.effect
      from orders.sale f
      join orders.sales_order o on o.key = f.order_key
      left join identity.user_account u on u.id = f.manager_id) t     -- of who sold before he handed the order over
where s.order_key = t.key and s.effect = t.effect and t.team_id is not null;
alter table orders.sale enable trigger user;

create or replace view orders.sold_line as
select s.order_key, s.day, s.party_key, s.manager_id, s.region_id, s.region, s.country, s.market_id,
       s.effect = 'RETURN' as returned, l.product_key, l.quantity - l.refused as quantity,
       orders.worth(l.quantity - l.refused, l.price, l.discount, o.discount, o.exact, o.vat_included, l.vat_rate) * o.rate as amount,
       orders.worth(l.quantity - l.refused, l.price, 0, 0, o.exact, o.vat_included, l.vat_rate) * o.rate as listed,
       l.cost * (l.quantity - l.refused) * o.rate as cost,
       s.team_id
from orders.sale s
join orders.sales_order o on o.key = s.order_key
join orders.order_line l on l.order_key = s.order_key and l.quantity > l.refused
where s.effect in ('SALE', 'RETURN');

alter table profitability.charge add column team_id uuid;
create function profitability.team_of_charge() returns trigger language plpgsql as $$
begin
    new.team_id := case when new.order_id is null
                        then (select team_id from identity.user_account where id = new.manager_id)
                        else (select team_id from orders.sales_order where id = new.order_id) end;
    return new;
end $$;
create trigger team_of_charge before insert on profitability.charge
    for each row execute function profitability.team_of_charge();
create trigger team_of_another before update of manager_id, order_id on profitability.charge
    for each row when ((new.manager_id, new.order_id) is distinct from (old.manager_id, old.order_id))
    execute function profitability.team_of_charge();
drop trigger profitability_charge_history on profitability.charge;
update profitability.charge c set team_id = coalesce(o.team_id, u.team_id)
from profitability.charge d
left join orders.sales_order o on o.id = d.order_id
left join identity.user_account u on u.id = d.manager_id and d.order_id is null
where d.id = c.id;
select records.watch('profitability.charge', 'party_key', 'region', 'country', 'team_id');

alter table profitability.place add column team_id uuid;
do $$ begin
    execute (select format('alter table profitability.place drop constraint %I', conname)
             from pg_constraint where conrelid = 'profitability.place'::regclass and contype = 'u');
end $$;
alter table profitability.place
    add constraint place_told unique nulls not distinct (manager_id, region_id, region, country, market_id, abc, status, team_id);
insert into profitability.mark (month) select distinct month from profitability.place_sum;
