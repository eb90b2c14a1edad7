-- Keeps the history of rows that hang on a record, such as its telephones: each that came, went or became another is
-- a part of the record's history. What comes with a new record is no change of it.
--   owner_id   the column that names the record
--   part       SQL over the row r: the name of the part
--   leave_out  columns that tell nothing
create function records.watch_part(watched regclass, owner regclass, owner_id text, part text, variadic leave_out text[])
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
                where to_jsonb(w) - %5$L::text[] <> to_jsonb(r) - %5$L::text[];
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

-- Telephones and e-mails: several each. The one at position 0 is the primary one, and stands in parties.party too,
-- where lists, imports and filters have it.
create table parties.party_reach (
    party_id uuid     not null references parties.party on delete cascade,
    means    text     not null check (means in ('PHONE', 'EMAIL')),
    value    text     not null,                     -- E.164; an address as typed
    position smallint not null,
    kind     text     not null default 'WORK' check (kind in ('WORK', 'MOBILE', 'PERSONAL', 'FAX', 'INVOICES', 'OTHER')),
    opt_out  boolean  not null default false,       -- not to be used: so he wishes
    invalid  boolean  not null default false,       -- nobody is reached by it
    primary key (party_id, means, value)
);
create index party_reach_phone on parties.party_reach (value collate "C") where means = 'PHONE';
create index party_reach_email on parties.party_reach (lower(value) collate "C") where means = 'EMAIL';

insert into parties.party_reach (party_id, means, value, position)
select p.id, m.means, m.value, 0
from parties.party p
cross join lateral (values ('PHONE', p.phone), ('EMAIL', p.email)) m (means, value)
where m.value is not null;

-- Whoever writes a party's own telephone or e-mail, an import say, writes the primary one.
create function parties.reach_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if not exists (
            select from old_rows o join new_rows n using (id)
            where (o.phone, o.email) is distinct from (n.phone, n.email)) then
            return null;
        end if;
        delete from parties.party_reach r using new_rows p
        where r.party_id = p.id and r.position = 0
          and r.value is distinct from case r.means when 'PHONE' then p.phone else p.email end;
    end if;
    insert into parties.party_reach (party_id, means, value, position)
    select p.id, m.means, m.value, 0
    from new_rows p
    cross join lateral (values ('PHONE', p.phone), ('EMAIL', p.email)) m (means, value)
    where m.value is not null
    on conflict (party_id, means, value) do update set position = 0 where party_reach.position <> 0;
    return null;
end $$;
create trigger reach_follows_new after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.reach_follows();
create trigger reach_follows after update on parties.party
    referencing old table as old_rows new table as new_rows
    for each statement execute function parties.reach_follows();

select records.watch_part('parties.party_reach', 'parties.party', 'party_id',
    'case r.means when ''PHONE'' then ''phones'' else ''emails'' end', 'means', 'position');
