-- What becomes another while its record is made, such as the kind of a telephone that a trigger has written, is no change
-- of the record either.
create or replace function records.watch_part(watched regclass, owner regclass, owner_id text, part text, variadic leave_out text[])
returns void language plpgsql as $$
declare
    watcher text := replace(watched::text, '.', '_') || '_history';
    untold text[] := array_append(leave_out, owner_id);
    keys text;
begin
    select string_agg(quote_ident(a.attname), ', ') into keys
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = watched and i.indisprimary;
    execute format(
        $q$create or replace function records.%1$I() returns trigger language plpgsql as $f$
        begin
            if tg_op = 'INSERT' then
                insert into records.change (kind, record_id, user_id, for_id, way, fields)
                select %2$L, o.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
                       jsonb_build_object(%4$s, jsonb_build_array(null, to_jsonb(r) - %5$L::text[]))
                from new_rows r join %2$s o on o.id = r.%3$I
                where o.created_at <> now();
            elsif tg_op = 'DELETE' then
                insert into records.change (kind, record_id, user_id, for_id, way, fields)
                select %2$L, o.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
                       jsonb_build_object(%4$s, jsonb_build_array(to_jsonb(r) - %5$L::text[], null))
                from old_rows r join %2$s o on o.id = r.%3$I
                where o.created_at <> now();
            else
                insert into records.change (kind, record_id, user_id, for_id, way, fields)
                select %2$L, o.id, records.told('user')::uuid, records.told('for')::uuid, records.told('way'),
                       jsonb_build_object(%4$s, jsonb_build_array(to_jsonb(w) - %5$L::text[], to_jsonb(r) - %5$L::text[]))
                from old_rows w join new_rows r using (%6$s) join %2$s o on o.id = r.%3$I
                where o.created_at <> now() and to_jsonb(w) - %5$L::text[] <> to_jsonb(r) - %5$L::text[];
            end if;
            return null;
        end $f$ $q$,
        watcher, owner::text, owner_id, part, untold, keys);
    execute format(
        'create or replace trigger %I after insert on %s referencing new table as new_rows
         for each statement execute function records.%I()',
        watcher || '_came', watched, watcher);
    execute format(
        'create or replace trigger %I after update on %s referencing old table as old_rows new table as new_rows
         for each statement execute function records.%I()',
        watcher || '_changed', watched, watcher);
    execute format(
        'create or replace trigger %I after delete on %s referencing old table as old_rows
         for each statement execute function records.%I()',
        watcher || '_went', watched, watcher);
end $$;

select records.watch_part('parties.party_reach', 'parties.party', 'party_id',
    'case r.means when ''PHONE'' then ''phones'' else ''emails'' end', 'means', 'position');
select records.watch_part('parties.party_account', 'parties.party', 'party_id', '''accounts''', 'position');
select records.watch_part('parties.party_site', 'parties.party', 'party_id', '''sites''', 'id', 'position');
select records.watch_part('parties.party_need', 'parties.party', 'party_id', '''needs''', 'id', 'position');
select records.watch_part('parties.party_date', 'parties.party', 'party_id', '''dates''', 'id', 'position');
select records.watch_part('contacts.consent', 'contacts.contact', 'contact_id', '''consents''', 'id');
select records.watch_part('orders.payment', 'orders.sales_order', 'order_id', '''payments''', 'id', 'version', 'import_id', 'created_at', 'created_by');
select records.watch_part('orders.delivery', 'orders.sales_order', 'order_id', '''deliveries''', 'id', 'import_id', 'created_at', 'created_by');
