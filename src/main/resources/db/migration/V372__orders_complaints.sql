-- What customers complain of after they have accepted the goods. It names goods of an order rather than a line: lines are written anew
-- when an order is changed.
create table orders.complaint (
    id         uuid        primary key,             -- UUIDv7, made in Java
    day        date        not null,                -- on which it came
    party_id   uuid        not null references parties.party,
    party_key  integer     not null,
    order_id   uuid        references orders.sales_order on delete set null,
    product_id uuid        references products.product,     -- null: on no list of ours
    title      text        not null,                -- the goods, as the order's line calls them
    sort_title text        generated always as (records.fold(title)) stored,
    quantity   numeric     check (quantity > 0),
    lot        text,
    defect     text        not null,
    cause      text        check (cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER')),
    deadline   date,                                -- until which it must be decided
    decision   text        check (decision in ('REPLACED', 'REPAIRED', 'REFUNDED', 'DISCOUNTED', 'REJECTED')),
    decided_on date,
    cost       numeric     check (cost >= 0),       -- what it cost us, in the base currency
    manager_id uuid        references identity.user_account,
    note       text,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz,
    check ((decision is null) = (decided_on is null))
);
create index complaint_day on orders.complaint (day, id);
create index complaint_manager on orders.complaint (manager_id, day, id);
create index complaint_party on orders.complaint (party_id, day, id);
create index complaint_order on orders.complaint (order_id) where order_id is not null;
create index complaint_product on orders.complaint (product_id) where product_id is not null;
create index complaint_search on orders.complaint using gin (sort_title gin_trgm_ops);
create index complaint_due on orders.complaint (deadline) where decision is null and deleted_at is null;
create index complaint_deleted on orders.complaint (deleted_at, id) where deleted_at is not null;

create or replace function records.right_of(watched text) returns text language sql immutable as $$
select case watched
           when 'orders.unmet' then 'UNMET'
           when 'orders.complaint' then 'COMPLAINTS'
           when 'profitability.charge' then 'DIRECT_COSTS'
           else upper(split_part(watched, '.', 1))
       end
$$;
select records.watch('orders.complaint', 'party_key');

-- Whoever may do something with orders may do it with complaints, as far; who answers the telephone registers them too.
insert into identity.role_right (role_id, kind, action, reach)
select role_id, 'COMPLAINTS', action, reach
from identity.role_right
where kind = 'ORDERS' and action in ('SEE', 'CREATE', 'CHANGE', 'DELETE', 'EXPORT');
insert into identity.role_right (role_id, kind, action, reach)
select r.id, 'COMPLAINTS', v.action, v.reach
from identity.role r
cross join (values ('CREATE', 'ALL'), ('CHANGE', 'OWN'), ('DELETE', 'OWN')) v (action, reach)
where r.code = 'SERVICE'
on conflict do nothing;
