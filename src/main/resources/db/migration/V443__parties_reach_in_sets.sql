-- A change of thousands whose telephones stay compared each with each: a join that may stop at its first row is made so.
create or replace function parties.reach_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if not exists (
            select id, phone, email from new_rows
            except
            select id, phone, email from old_rows) then
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
