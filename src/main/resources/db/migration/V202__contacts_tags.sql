alter table contacts.contact add column tag_ids integer[] check (cardinality(tag_ids) > 0);
select records.watch('contacts.contact', '');

alter table contacts.contact_list add column tag_ids integer[];
create index contact_list_tags on contacts.contact_list using gin (tag_ids);

-- As before, and with the tags.
create or replace function contacts.list_contacts(which uuid[]) returns void language plpgsql as $$
begin
    if cardinality(which) = 0 then
        return;
    end if;
    perform parties.share_teams();
    delete from contacts.contact_list l using contacts.contact c
    where l.id = any (which) and c.id = l.id and c.deleted_at is not null;

    insert into contacts.contact_list as l
        (id, name, sort_name, family_name, gender, language, birthday, preferred_channel, do_not_call, lawful_basis, created_at,
         party_id, parties, position_id, position_text, role, phone, email, manager_id, team_id, also, tag_ids)
    select c.id, c.name, records.fold(c.name), c.family_name, c.gender, c.language, c.birthday, c.preferred_channel, c.do_not_call,
           c.lawful_basis, c.created_at, f.party_id, coalesce(f.parties, 0), f.position_id, f.position_text, f.role,
           (select p.value from contacts.contact_point p
            where p.contact_id = c.id and p.medium = 'PHONE' order by p.main desc, p.n limit 1),
           (select p.value from contacts.contact_point p
            where p.contact_id = c.id and p.medium = 'EMAIL' order by p.main desc, p.n limit 1),
           o.managers[1], u.team_id,
           (select array_agg(distinct one)
            from unnest(o.managers) m
            left join identity.user_account other on other.id = m
            cross join lateral (values (m), (other.team_id)) both_of (one)
            where one is not null and one is distinct from o.managers[1] and one is distinct from u.team_id),
           c.tag_ids
    from contacts.contact c
    left join lateral (
        select t.*, count(*) over () as parties
        from contacts.contact_party t
        where t.contact_id = c.id and t.left_on is null
        order by t.n, t.id limit 1) f on true
    cross join lateral (
        select case when count(*) = 0 then array[c.owner_id]
                    else array_remove(array_agg(p.manager_id order by t.left_on is not null, t.n, t.id), null) end as managers
        from contacts.contact_party t
        join parties.party p on p.id = t.party_id
        where t.contact_id = c.id) o
    left join identity.user_account u on u.id = o.managers[1]
    where c.id = any (which) and c.deleted_at is null
    on conflict (id) do update
    set name = excluded.name, sort_name = excluded.sort_name, family_name = excluded.family_name, gender = excluded.gender,
        language = excluded.language, birthday = excluded.birthday, preferred_channel = excluded.preferred_channel,
        do_not_call = excluded.do_not_call, lawful_basis = excluded.lawful_basis, created_at = excluded.created_at,
        party_id = excluded.party_id, parties = excluded.parties, position_id = excluded.position_id,
        position_text = excluded.position_text, role = excluded.role, phone = excluded.phone, email = excluded.email,
        manager_id = excluded.manager_id, team_id = excluded.team_id, also = excluded.also,
        tag_ids = excluded.tag_ids
    where l is distinct from excluded;
end $$;
