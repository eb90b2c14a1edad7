-- What was changed in records, field by field. Rows are written by triggers, so that no path can forget them;
-- what was created when, by whom and by which import stands in the records themselves.
create table records.change (
    id        bigint      primary key generated always as identity,
    kind      text        not null,                 -- the table of the record
    record_id uuid        not null,
    at        timestamptz not null default now(),
    user_id   uuid,                                 -- null: nobody was signed in
    for_id    uuid,                                 -- for whom, when a deputy did it
    way       text,                                 -- PAGE, API, IMPORT, RULE, JOB; null: past the application
    fields    jsonb       not null                  -- column: [before, after]
);
create index change_record on records.change (record_id, id);

-- Who changes, and by which way: the application says so in each transaction that writes.
create function records.told(what text) returns text language sql stable as $$
select nullif(current_setting('vrazka.' || what, true), '')
$$;

-- Keeps the history of a table's updates from now on, all its columns but those that tell nothing and those named.
-- To be called again by a migration that adds or drops a column. Columns are compared with their own types, one
-- statement at a time: comparing rows as JSON is several times slower.
create function records.watch(watched regclass, variadic leave_out text[]) returns void language plpgsql as $$
declare
    watcher text := replace(watched::text, '.', '_') || '_history';
    columns text[];
begin
    select array_agg(attname order by attnum) into columns
    from pg_attribute
    where attrelid = watched and attnum > 0 and not attisdropped and attgenerated = ''
      and attname <> all (leave_out || '{id,key,version,import_id,created_at,created_by,changed_at,changed_by}'::text[]);
    execute format(
        'create or replace function records.%I() returns trigger language plpgsql as $f$
        begin
            insert into records.change (kind, record_id, user_id, for_id, way, fields)
            select %L, n.id, records.told(''user'')::uuid, records.told(''for'')::uuid, records.told(''way''),
                   jsonb_strip_nulls(jsonb_build_object(%s))
            from old_rows o join new_rows n using (id)
            where (%s) is distinct from (%s);
            return null;
        end $f$',
        watcher,
        watched::text,
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

select records.watch('parties.party', '');
select records.watch('products.product', '');
select records.watch('orders.sales_order',      -- but what is computed from the lines
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines');
select records.watch('identity.user_account',   -- but secrets and tastes; the audit log has the rights
    'password_hash', 'theme', 'demo');

-- Lines have no ids of their own that last: the history of their order tells which went and which came. What an import
-- does to lines is undone by the import, and a new order's lines are no change.
create function records.order_line_history() returns trigger language plpgsql as $$
declare
    line orders.order_line := case tg_op when 'DELETE' then old else new end;
begin
    insert into records.change (kind, record_id, user_id, for_id, way, fields)
    select 'orders.sales_order', o.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
           jsonb_build_object('line', jsonb_build_array(
               case when tg_op <> 'INSERT' then records.order_line(old) end,
               case when tg_op <> 'DELETE' then records.order_line(new) end))
    from orders.sales_order o
    where o.key = line.order_key and (tg_op <> 'INSERT' or o.created_at <> now());
    return null;
end $$;

create function records.order_line(l orders.order_line) returns jsonb language sql stable as $$
select jsonb_build_object(
    'product', coalesce(l.name, (select p.name from products.product p where p.key = l.product_key)),
    'quantity', l.quantity, 'price', l.price, 'discount', l.discount,
    'refused', l.refused, 'refuse_reason', l.refuse_reason)
$$;

create trigger order_line_came after insert on orders.order_line for each row
    when (current_setting('vrazka.way', true) is distinct from 'IMPORT')
    execute function records.order_line_history();
create trigger order_line_went after delete on orders.order_line for each row
    when (current_setting('vrazka.way', true) is distinct from 'IMPORT')
    execute function records.order_line_history();
create trigger order_line_changed after update on orders.order_line for each row
    when (current_setting('vrazka.way', true) is distinct from 'IMPORT'
          and (old.product_key, old.name, old.quantity, old.price, old.discount, old.refused, old.refuse_reason)
              is distinct from
              (new.product_key, new.name, new.quantity, new.price, new.discount, new.refused, new.refuse_reason))
    execute function records.order_line_history();
