-- The team of a party is that of its manager; lists keep it beside the row, so that the reach of a team is one
-- comparison, and has its indexes. Only rows of teams stand in them.
alter table parties.party_list add column team_id uuid;
alter table parties.party_trash add column team_id uuid;

update parties.party_list l set team_id = u.team_id
from identity.user_account u where u.id = l.manager_id and u.team_id is not null;

create index party_list_team on parties.party_list (team_id, sort_name collate "C", id) where team_id is not null;
create index party_list_team_created on parties.party_list (team_id, created_at, id) where team_id is not null;
create index party_list_team_revenue on parties.party_list (team_id, revenue_12m, id) where team_id is not null;

-- Writers of parties share this, who moves a manager has it alone: neither misses what the other is writing.
create function parties.share_teams() returns void language sql as $$
    select pg_advisory_xact_lock_shared(hashtext('parties.teams'))
$$;

create or replace function parties.list_new_parties() returns trigger language plpgsql as $$
begin
    perform parties.share_teams();
    insert into parties.party_list
        (id, key, kind, name, sort_name, customer, supplier, partner, competitor, eik, vat_number,
         region_id, region_text, country_id, market_id, phone, email, manager_id, created_at, team_id)
    select p.id, p.key, p.kind, p.name, records.fold(p.name), p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, r.country_id, p.market_id, p.phone, p.email, p.manager_id, p.created_at, u.team_id
    from new_rows p
    left join parties.region r on r.id = p.region_id
    left join identity.user_account u on u.id = p.manager_id
    where p.deleted_at is null;
    return null;
end $$;

create or replace function parties.list_changed_parties() returns trigger language plpgsql as $$
begin
    perform parties.share_teams();
    with gone as (
        delete from parties.party_list l using new_rows p
        where l.id = p.id and p.deleted_at is not null
        returning l.*)
    insert into parties.party_trash select * from gone;

    with back as (
        delete from parties.party_trash t using new_rows p
        where t.id = p.id and p.deleted_at is null
        returning t.*)
    insert into parties.party_list select * from back;

    update parties.party_list l
    set kind = p.kind, name = p.name, sort_name = records.fold(p.name),
        customer = p.customer, supplier = p.supplier, partner = p.partner, competitor = p.competitor,
        eik = p.eik, vat_number = p.vat_number,
        region_id = p.region_id, region_text = p.region_text, country_id = r.country_id, market_id = p.market_id,
        phone = p.phone, email = p.email, manager_id = p.manager_id, created_at = p.created_at, team_id = u.team_id
    from new_rows p
    left join parties.region r on r.id = p.region_id
    left join identity.user_account u on u.id = p.manager_id
    where l.id = p.id
      and (l.kind, l.name, l.customer, l.supplier, l.partner, l.competitor, l.eik, l.vat_number,
           l.region_id, l.region_text, l.market_id, l.phone, l.email, l.manager_id, l.created_at, l.team_id)
          is distinct from
          (p.kind, p.name, p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, p.market_id, p.phone, p.email, p.manager_id, p.created_at, u.team_id);
    return null;
end $$;

-- The rows of a manager go with him to another team, in one set.
create function parties.list_moved_managers() returns trigger language plpgsql as $$
begin
    if not exists (select from old_rows o join new_rows n using (id) where o.team_id is distinct from n.team_id) then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('parties.teams'));
    update parties.party_list l set team_id = n.team_id
    from new_rows n join old_rows o using (id)
    where o.team_id is distinct from n.team_id and l.manager_id = n.id and l.team_id is distinct from n.team_id;
    return null;
end $$;
create trigger list_moved_managers after update on identity.user_account
    referencing old table as old_rows new table as new_rows
    for each statement execute function parties.list_moved_managers();
