-- Who came to a party and left it, in the order in which it was written down: the timeline of the party reads it.
create table contacts.party_move (
    id         bigint      primary key generated always as identity,
    party_id   uuid        not null,
    contact_id uuid        not null references contacts.contact on delete cascade,
    at         timestamptz not null default now(),
    what       text        not null check (what in ('CAME', 'LEFT', 'CAME_BACK', 'GONE')),     -- GONE: no longer his party
    left_on    date,
    user_id    uuid                                 -- null: nobody was signed in
);
create index party_move_party on contacts.party_move (party_id, at, id);
create index party_move_contact on contacts.party_move (contact_id);

insert into contacts.party_move (party_id, contact_id, at, what, user_id)
select t.party_id, t.contact_id, c.created_at, 'CAME', c.created_by
from contacts.contact_party t join contacts.contact c on c.id = t.contact_id
order by c.created_at, t.id;
insert into contacts.party_move (party_id, contact_id, at, what, left_on)
select t.party_id, t.contact_id, c.changed_at, 'LEFT', t.left_on
from contacts.contact_party t join contacts.contact c on c.id = t.contact_id
where t.left_on is not null
order by c.changed_at, t.id;

-- One statement at a time, so that an import of thousands pays once.
create function contacts.move_new_links() returns trigger language plpgsql as $$
begin
    insert into contacts.party_move (party_id, contact_id, what, left_on, user_id)
    select n.party_id, n.contact_id, case when n.left_on is null then 'CAME' else 'LEFT' end, n.left_on, records.told('user')::uuid
    from new_rows n order by n.id;
    return null;
end $$;
create trigger move_new_links after insert on contacts.contact_party
    referencing new table as new_rows for each statement execute function contacts.move_new_links();

create function contacts.move_changed_links() returns trigger language plpgsql as $$
begin
    insert into contacts.party_move (party_id, contact_id, what, left_on, user_id)
    select n.party_id, n.contact_id, case when n.left_on is null then 'CAME_BACK' else 'LEFT' end, n.left_on, records.told('user')::uuid
    from old_rows o join new_rows n using (id)
    where o.left_on is distinct from n.left_on
    order by n.id;
    return null;
end $$;
create trigger move_changed_links after update on contacts.contact_party
    referencing old table as old_rows new table as new_rows for each statement execute function contacts.move_changed_links();

-- Links that go with their contact have nobody left to tell of.
create function contacts.move_gone_links() returns trigger language plpgsql as $$
begin
    insert into contacts.party_move (party_id, contact_id, what, user_id)
    select o.party_id, o.contact_id, 'GONE', records.told('user')::uuid
    from old_rows o join contacts.contact c on c.id = o.contact_id
    order by o.id;
    return null;
end $$;
create trigger move_gone_links after delete on contacts.contact_party
    referencing old table as old_rows for each statement execute function contacts.move_gone_links();
