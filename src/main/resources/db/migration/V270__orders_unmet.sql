-- What customers asked for without any order, on the phone or in a letter, and could not be given. Who and where is as
-- on the day, as on orders.
create table orders.unmet (
    id          uuid        primary key,            -- UUIDv7, made in Java
    day         date        not null,
    party_id    uuid        references parties.party,           -- null: nobody in particular
    party_key   integer,
    contact     text,                               -- who asked
    product_id  uuid        references products.product,        -- null: on no list of ours
    product_key integer,
    title       text        not null,               -- the product's name on that day, or what was asked for in their words
    sort_title  text        generated always as (records.fold(title)) stored,
    quantity    numeric     not null check (quantity > 0),
    price       numeric     check (price >= 0),     -- for one unit, without VAT; null: unknown, or only the amount is
    amount      numeric     check (amount >= 0),    -- what it was worth; null: nobody knows
    currency    char(3)     not null,
    rate        numeric     not null default 1 check (rate > 0),    -- base currency for one unit
    reason      text,
    reason_id   integer,                            -- null: on no list
    cause       text        check (cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER')),
    came        text        not null check (came in ('PHONE', 'LETTER', 'MEETING', 'OTHER')),
    manager_id  uuid        references identity.user_account,
    region_id   integer     references parties.region,
    region      text,
    country     text,
    market_id   integer     references parties.market,
    met_by      uuid        references orders.sales_order on delete set null,   -- the order that gave it after all
    open        boolean     not null default true,  -- counts as unmet: no order that counts has given it
    note        text,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    created_by  uuid,
    changed_at  timestamptz not null default now(),
    changed_by  uuid,
    deleted_at  timestamptz
);
create index unmet_day on orders.unmet (day, id);
create index unmet_manager on orders.unmet (manager_id, day, id);
create index unmet_party on orders.unmet (party_id, day, id);
create index unmet_title on orders.unmet (sort_title collate "C", id);
create index unmet_search on orders.unmet using gin (sort_title gin_trgm_ops);
create index unmet_product on orders.unmet (product_id, day);
create index unmet_met on orders.unmet (met_by) where met_by is not null;
create index unmet_word on orders.unmet (lower(reason));
create index unmet_counted on orders.unmet (day) where open and deleted_at is null;
create index unmet_deleted on orders.unmet (deleted_at, id) where deleted_at is not null;

-- An order that is a draft or in the trash is no demand itself, so what it was to give is still unmet.
create function orders.unmet_kept() returns trigger language plpgsql as $$
begin
    new.open := new.met_by is null or not exists (
        select from orders.sales_order o
        where o.id = new.met_by and o.document = 'ORDER' and o.state <> 'DRAFT' and o.deleted_at is null);
    if new.reason is null then
        new.reason_id := null;
    else
        perform orders.share_reasons();
        new.reason_id := (select w.reason_id from orders.reason_word w where w.word = lower(new.reason));
    end if;
    return new;
end $$;
create trigger unmet_kept before insert or update on orders.unmet
    for each row execute function orders.unmet_kept();

create function orders.unmet_follows() returns trigger language plpgsql as $$
begin
    update orders.unmet set open = open where met_by = new.id;
    return null;
end $$;
create trigger unmet_follows after update of state, deleted_at on orders.sales_order for each row
    when ((old.state = 'DRAFT') is distinct from (new.state = 'DRAFT')
          or (old.deleted_at is null) is distinct from (new.deleted_at is null))
    execute function orders.unmet_follows();

create or replace function orders.reason_means() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('orders.reason_word'));
    if tg_op = 'DELETE' then
        update orders.refusal set reason_id = null where lower(reason) = old.word;
        update orders.unmet set reason_id = null where lower(reason) = old.word;
    else
        update orders.refusal set reason_id = new.reason_id where lower(reason) = new.word;
        update orders.unmet set reason_id = new.reason_id where lower(reason) = new.word;
    end if;
    return null;
end $$;

-- What customers asked for: also what no order asked. Once an order gives it after all, it is there in the order.
create or replace view orders.demand as
select day, party_key, manager_id, region_id, region, country, market_id, amount, quantity
from orders.sale
where effect in ('SALE', 'REFUSAL', 'CANCELLATION')
union all
select ordered_on, party_key, manager_id, region_id, region, country, market_id, total * rate, quantity
from orders.sales_order
where state = 'CONFIRMED' and document = 'ORDER' and deleted_at is null
union all
select day, party_key, manager_id, region_id, region, country, market_id, amount * rate, quantity
from orders.unmet
where open and deleted_at is null;

-- Demand that came to nothing, of each kind.
create view orders.loss as
select case when cancelled then 'CANCELLED' else 'REFUSED' end as kind,
       order_key, day, product_key, party_key, manager_id, region_id, region, country, market_id,
       reason_id, reason, cause, amount, quantity
from orders.refusal
union all
select 'UNMET', null, day, product_key, party_key, manager_id, region_id, region, country, market_id,
       reason_id, reason, cause, amount * rate, quantity
from orders.unmet
where open and deleted_at is null;

-- The kind that rights speak of is the schema of the table, but for the second kind that one schema holds.
create function records.right_of(watched text) returns text language sql immutable as $$
select case watched when 'orders.unmet' then 'UNMET' else upper(split_part(watched, '.', 1)) end
$$;
create or replace function records.watch(watched regclass, variadic leave_out text[]) returns void language plpgsql as $$
declare
    watcher text := replace(watched::text, '.', '_') || '_history';
    columns text[];
    for_whom text := 'null::uuid';
begin
    select array_agg(attname order by attnum) into columns
    from pg_attribute
    where attrelid = watched and attnum > 0 and not attisdropped and attgenerated = ''
      and attname <> all (leave_out || '{id,key,version,import_id,created_at,created_by,changed_at,changed_by}'::text[]);
    if columns @> '{manager_id,deleted_at}' then
        for_whom := format(
            'records.told_absent(%L, case when o.deleted_at is distinct from n.deleted_at then ''DELETE'' else ''CHANGE'' end, o.manager_id)',
            records.right_of(watched::text));
    end if;
    execute format(
        'create or replace function records.%I() returns trigger language plpgsql as $f$
        begin
            insert into records.change (kind, record_id, user_id, for_id, way, fields)
            select %L, n.id, records.told(''user'')::uuid, %s, records.told(''way''),
                   jsonb_strip_nulls(jsonb_build_object(%s))
            from old_rows o join new_rows n using (id)
            where (%s) is distinct from (%s);
            return null;
        end $f$',
        watcher,
        watched::text,
        for_whom,
        (select string_agg(format(
             '%1$L, case when o.%1$I is distinct from n.%1$I then jsonb_build_array(o.%1$I, n.%1$I) end', c), ', ')
         from unnest(columns) c),
        (select string_agg(format('o.%I', c), ', ') from unnest(columns) c),
        (select string_agg(format('n.%I', c), ', ') from unnest(columns) c));
    execute format('drop trigger if exists %I on %s', watcher, watched);
    execute format(
        'create trigger %I after update on %s referencing old table as old_rows new table as new_rows
         for each statement execute function records.%I()',
        watcher, watched, watcher);
end $$;
select records.watch('orders.unmet',
    'party_key', 'product_key', 'open', 'reason_id', 'region', 'country');

-- Whoever may do something with orders may do it with unmet demand, as far; who answers the telephone registers it too.
insert into identity.role_right (role_id, kind, action, reach)
select role_id, 'UNMET', action, reach
from identity.role_right
where kind = 'ORDERS' and action in ('SEE', 'CREATE', 'CHANGE', 'DELETE', 'EXPORT');
insert into identity.role_right (role_id, kind, action, reach)
select r.id, 'UNMET', v.action, v.reach
from identity.role r
cross join (values ('CREATE', 'ALL'), ('CHANGE', 'OWN'), ('DELETE', 'OWN')) v (action, reach)
where r.code = 'SERVICE';
