-- What a deputy does to a record that he reaches only as deputy is marked with whose it is. The application tells, before
-- the first write of a transaction, whose records of which kind he reaches so, and for what: 'PARTIES.CHANGE:<owner> …'.
create function records.told_absent(kind text, action text, owner uuid) returns uuid language sql stable as $$
select case when position(kind || '.' || action || ':' || owner in current_setting('vrazka.absent', true)) > 0 then owner end
$$;

-- As before, and with whom a deputy stood in for: the owner of a record is its manager, its kind the schema of its table.
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
            upper(split_part(watched::text, '.', 1)));
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

select records.watch('parties.party', '');
select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country');

create or replace function records.order_line_history() returns trigger language plpgsql as $$
declare
    line orders.order_line := case tg_op when 'DELETE' then old else new end;
begin
    insert into records.change (kind, record_id, user_id, for_id, way, fields)
    select 'orders.sales_order', o.id, records.told('user')::uuid,
           records.told_absent('ORDERS', 'CHANGE', o.manager_id), records.told('way'),
           jsonb_build_object('line', jsonb_build_array(
               case when tg_op <> 'INSERT' then records.order_line(old) end,
               case when tg_op <> 'DELETE' then records.order_line(new) end))
    from orders.sales_order o
    where o.key = line.order_key and (tg_op <> 'INSERT' or o.created_at <> now());
    return null;
end $$;
