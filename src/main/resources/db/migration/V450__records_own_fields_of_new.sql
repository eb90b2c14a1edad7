-- Own fields are written after the record that has them. Those it begins with are no change of it.

-- What a column held before, as a watcher asks for it.
create function records.was(watched_column text) returns text language sql immutable as $$
    select case watched_column
        when 'custom' then '(case when n.version = 1 and n.created_at = now() then n.custom else o.custom end)'
        else format('o.%I', watched_column)
    end
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
             '%1$L, case when %2$s is distinct from n.%1$I then jsonb_build_array(%2$s, n.%1$I) end', c, records.was(c)), ', ')
         from unnest(columns) c),
        (select string_agg(records.was(c), ', ') from unnest(columns) c),
        (select string_agg(format('n.%I', c), ', ') from unnest(columns) c));
    execute format('drop trigger if exists %I on %s', watcher, watched);
    execute format(
        'create trigger %I after update on %s referencing old table as old_rows new table as new_rows
         for each statement execute function records.%I()',
        watcher, watched, watcher);
end $$;

do $$
declare
    watcher record;
begin
    for watcher in
        select pg_get_functiondef(oid) as source from pg_proc
        where pronamespace = 'records'::regnamespace and proname like '%\_history' and prosrc ~ '\yo\.custom\y'
    loop
        execute regexp_replace(watcher.source, '\yo\.custom\y', records.was('custom'), 'g');
    end loop;
end $$;
