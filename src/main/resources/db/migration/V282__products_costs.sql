-- What a unit costs from a day on. products.product.cost stays what lists, filters and imports know: the cost of today.
create function products.today() returns date language sql stable as $$
select (now() at time zone coalesce((select c.zone from identity.company c), 'UTC'))::date
$$;

create table products.product_cost (
    product_id uuid        not null references products.product on delete cascade,
    valid_from date        not null,                -- 0001-01-01: from the beginning
    cost       numeric     check (cost >= 0),       -- null: unknown from then on
    currency   char(3)     not null,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    primary key (product_id, valid_from)
);
create index product_cost_day on products.product_cost (valid_from);

insert into products.product_cost (product_id, valid_from, cost, currency)
select id, date '0001-01-01', cost, currency from products.product where cost is not null;

-- Whoever writes the cost of a product says what it is from today on; the first one has always been so.
create function products.cost_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into products.product_cost (product_id, valid_from, cost, currency, changed_by)
        select id, date '0001-01-01', cost, currency, changed_by from new_rows where cost is not null;
    else
        insert into products.product_cost (product_id, valid_from, cost, currency, changed_by)
        select n.id,
               case when exists (select from products.product_cost c where c.product_id = n.id)
                   then products.today() else date '0001-01-01' end,
               n.cost, n.currency, n.changed_by
        from old_rows o
        join new_rows n using (id)
        left join lateral (
            select c.cost, c.currency from products.product_cost c
            where c.product_id = n.id and c.valid_from <= products.today()
            order by c.valid_from desc limit 1) is_now on true
        where (o.cost, o.currency) is distinct from (n.cost, n.currency)
          and (n.cost is distinct from is_now.cost or n.cost is not null and n.currency <> is_now.currency)
        on conflict (product_id, valid_from) do update
            set cost = excluded.cost, currency = excluded.currency, changed_at = now(), changed_by = excluded.changed_by;
    end if;
    return null;
end $$;
create trigger cost_came after insert on products.product referencing new table as new_rows
    for each statement execute function products.cost_follows();
create trigger cost_changed after update on products.product referencing old table as old_rows new table as new_rows
    for each statement execute function products.cost_follows();

-- The history of the product tells of other days; that of today is a field of the product.
create function records.cost_history() returns trigger language plpgsql as $$
declare
    line products.product_cost := case tg_op when 'DELETE' then old else new end;
begin
    insert into records.change (kind, record_id, user_id, for_id, way, fields)
    select 'products.product', p.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
           jsonb_build_object('costs', jsonb_build_array(
               case when tg_op <> 'INSERT' then to_jsonb(old) - '{product_id,changed_at,changed_by}'::text[] end,
               case when tg_op <> 'DELETE' then to_jsonb(new) - '{product_id,changed_at,changed_by}'::text[] end))
    from products.product p
    where p.id = line.product_id and p.created_at <> now()
      and line.valid_from not in (date '0001-01-01', products.today());
    return null;
end $$;
create trigger product_cost_came after insert or delete on products.product_cost
    for each row execute function records.cost_history();
create trigger product_cost_changed after update on products.product_cost
    for each row when ((old.cost, old.currency) is distinct from (new.cost, new.currency))
    execute function records.cost_history();
