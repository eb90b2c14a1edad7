-- What lists, filters, search and the scope read: one slim row for each live contact. It shows the first party that the
-- contact has not left, the first telephone and e-mail. Whoever manages any party of a contact reaches it, so the
-- first manager and his team have columns with indexes; other managers and their teams, rare, stand in an array.
create table contacts.contact_list (
    id                uuid        primary key references contacts.contact on delete cascade,
    name              text        not null,
    sort_name         text        not null,         -- folded
    family_name       text,
    gender            text,
    language          text,
    birthday          date,
    preferred_channel text,
    do_not_call       boolean     not null,
    lawful_basis      text,
    created_at        timestamptz not null,
    party_id          uuid,
    parties           integer     not null,         -- those that the contact has not left
    position_id       integer,
    position_text     text,
    role              text,
    phone             text,
    email             text,
    manager_id        uuid,
    team_id           uuid,
    also              uuid[]                        -- managers and teams of further parties
);
create index contact_list_name on contacts.contact_list (sort_name collate "C", id);
create index contact_list_created on contacts.contact_list (created_at, id);
create index contact_list_manager on contacts.contact_list (manager_id, sort_name collate "C", id);
create index contact_list_team on contacts.contact_list (team_id, sort_name collate "C", id) where team_id is not null;
create index contact_list_team_created on contacts.contact_list (team_id, created_at, id) where team_id is not null;
create index contact_list_party on contacts.contact_list (party_id);
create index contact_list_also on contacts.contact_list using gin (also) where also is not null;
create index contact_list_search on contacts.contact_list using gin (sort_name gin_trgm_ops);

-- Writes the rows of these contacts anew, where they differ.
create function contacts.list_contacts(which uuid[]) returns void language plpgsql as $$
begin
    if cardinality(which) = 0 then
        return;
    end if;
    perform parties.share_teams();
    delete from contacts.contact_list l using contacts.contact c
    where l.id = any (which) and c.id = l.id and c.deleted_at is not null;

    insert into contacts.contact_list as l
        (id, name, sort_name, family_name, gender, language, birthday, preferred_channel, do_not_call, lawful_basis, created_at,
         party_id, parties, position_id, position_text, role, phone, email, manager_id, team_id, also)
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
            where one is not null and one is distinct from o.managers[1] and one is distinct from u.team_id)
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
        manager_id = excluded.manager_id, team_id = excluded.team_id, also = excluded.also
    where l is distinct from excluded;
end $$;

-- The list follows whoever writes: statement-level triggers, so that an import of thousands pays once.
create function contacts.list_written_contacts() returns trigger language plpgsql as $$
begin
    perform contacts.list_contacts(array(select id from new_rows));
    return null;
end $$;
create trigger list_new_contacts after insert on contacts.contact
    referencing new table as new_rows for each statement execute function contacts.list_written_contacts();
create trigger list_changed_contacts after update on contacts.contact
    referencing new table as new_rows for each statement execute function contacts.list_written_contacts();

create function contacts.list_written_parts() returns trigger language plpgsql as $$
begin
    perform contacts.list_contacts(array(select distinct contact_id from new_rows));
    return null;
end $$;
create function contacts.list_gone_parts() returns trigger language plpgsql as $$
begin
    perform contacts.list_contacts(array(select distinct contact_id from old_rows));
    return null;
end $$;
create trigger list_new_points after insert on contacts.contact_point
    referencing new table as new_rows for each statement execute function contacts.list_written_parts();
create trigger list_changed_points after update on contacts.contact_point
    referencing new table as new_rows for each statement execute function contacts.list_written_parts();
create trigger list_gone_points after delete on contacts.contact_point
    referencing old table as old_rows for each statement execute function contacts.list_gone_parts();

-- Who comes to a party waits for whoever gives it another manager, and the other way round: neither misses the other.
create function contacts.list_new_links() returns trigger language plpgsql as $$
begin
    perform from parties.party p where p.id in (select party_id from new_rows) order by p.id for share;
    perform contacts.list_contacts(array(select distinct contact_id from new_rows));
    return null;
end $$;
create trigger list_new_links after insert on contacts.contact_party
    referencing new table as new_rows for each statement execute function contacts.list_new_links();
create trigger list_changed_links after update on contacts.contact_party
    referencing new table as new_rows for each statement execute function contacts.list_written_parts();
create trigger list_gone_links after delete on contacts.contact_party
    referencing old table as old_rows for each statement execute function contacts.list_gone_parts();

-- Contacts go with their party to another manager, and with the manager to another team.
create function contacts.list_contacts_of_parties() returns trigger language plpgsql as $$
begin
    perform contacts.list_contacts(array(
        select distinct t.contact_id
        from old_rows o
        join new_rows n using (id)
        join contacts.contact_party t on t.party_id = n.id
        where o.manager_id is distinct from n.manager_id));
    return null;
end $$;
create trigger list_contacts_of_parties after update on parties.party
    referencing old table as old_rows new table as new_rows
    for each statement execute function contacts.list_contacts_of_parties();

create function contacts.list_contacts_of_managers() returns trigger language plpgsql as $$
begin
    if not exists (select from old_rows o join new_rows n using (id) where o.team_id is distinct from n.team_id) then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('parties.teams'));
    perform contacts.list_contacts(array(
        select l.id
        from old_rows o
        join new_rows n using (id)
        join contacts.contact_list l on l.manager_id = n.id or l.also @> array[n.id]
        where o.team_id is distinct from n.team_id));
    return null;
end $$;
create trigger list_moved_managers_of_contacts after update on identity.user_account
    referencing old table as old_rows new table as new_rows
    for each statement execute function contacts.list_contacts_of_managers();
