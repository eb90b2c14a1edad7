-- What serving a customer costs beside the goods. Where it counts is where the order counts that it belongs to, else where the customer
-- is, as on the day that it was written.
create table profitability.charge (
    id         uuid        primary key,             -- UUIDv7, made in Java
    day        date        not null,
    kind       text        not null check (kind in
        ('DELIVERY', 'COMMISSION', 'RETRO_BONUS', 'CHAIN_FEE', 'OVERDUE_FINANCING', 'BAD_DEBT')),
    party_id   uuid        not null references parties.party,
    party_key  integer     not null,
    order_id   uuid        references orders.sales_order on delete set null,
    amount     numeric     not null check (amount <> 0),        -- without VAT; below zero: came back
    currency   char(3)     not null,
    rate       numeric     not null default 1 check (rate > 0), -- base currency for one unit
    worth      numeric     not null generated always as (amount * rate) stored,
    manager_id uuid        references identity.user_account,
    region_id  integer     references parties.region,
    region     text,
    country    text,
    market_id  integer     references parties.market,
    note       text,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create index charge_day on profitability.charge (day, id);
create index charge_manager on profitability.charge (manager_id, day, id);
create index charge_party on profitability.charge (party_id, day, id);
create index charge_order on profitability.charge (order_id) where order_id is not null;
create index charge_deleted on profitability.charge (deleted_at, id) where deleted_at is not null;

-- An order that goes to another customer, manager or place takes along what it has cost.
create function profitability.charges_follow() returns trigger language plpgsql as $$
begin
    if new.party_id is null then
        update profitability.charge set order_id = null where order_id = new.id;
    else
        update profitability.charge
        set party_id = new.party_id, party_key = new.party_key, manager_id = new.manager_id,
            region_id = new.region_id, region = new.region, country = new.country, market_id = new.market_id
        where order_id = new.id;
    end if;
    return null;
end $$;
create trigger charges_follow
    after update of party_id, party_key, manager_id, region_id, region, country, market_id on orders.sales_order for each row
    when ((old.party_id, old.party_key, old.manager_id, old.region_id, old.region, old.country, old.market_id)
          is distinct from (new.party_id, new.party_key, new.manager_id, new.region_id, new.region, new.country, new.market_id))
    execute function profitability.charges_follow();

create or replace function records.right_of(watched text) returns text language sql immutable as $$
select case watched
           when 'orders.unmet' then 'UNMET'
           when 'profitability.charge' then 'DIRECT_COSTS'
           else upper(split_part(watched, '.', 1))
       end
$$;
select records.watch('profitability.charge', 'party_key', 'region', 'country');

-- Who sees costs in reports sees these, as far; who may write orders beside that may write them.
insert into identity.role_right (role_id, kind, action, reach)
select o.role_id, 'DIRECT_COSTS', o.action, case o.action when 'SEE' then s.reach else o.reach end
from identity.role_right c
join identity.role_right s on s.role_id = c.role_id and s.kind = 'REPORTS' and s.action = 'SEE'
join identity.role_right o on o.role_id = c.role_id and o.kind = 'ORDERS'
    and o.action in ('SEE', 'CREATE', 'CHANGE', 'DELETE', 'EXPORT')
where c.kind = 'REPORTS' and c.action = 'SEE_COSTS';
