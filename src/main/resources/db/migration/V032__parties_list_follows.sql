-- parties.party_list follows parties.party whoever writes it: statement-level triggers, so that an import of
-- thousands pays once.
create function parties.list_new_parties() returns trigger language plpgsql as $$
begin
    insert into parties.party_list
        (id, key, kind, name, sort_name, customer, supplier, partner, competitor, eik, vat_number,
         region_id, region_text, country_id, market_id, phone, email, manager_id, created_at)
    select p.id, p.key, p.kind, p.name, records.fold(p.name), p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, r.country_id, p.market_id, p.phone, p.email, p.manager_id, p.created_at
    from new_rows p
    left join parties.region r on r.id = p.region_id
    where p.deleted_at is null;
    return null;
end $$;
create trigger list_new_parties after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.list_new_parties();

create function parties.list_changed_parties() returns trigger language plpgsql as $$
begin
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
        phone = p.phone, email = p.email, manager_id = p.manager_id, created_at = p.created_at
    from new_rows p
    left join parties.region r on r.id = p.region_id
    where l.id = p.id
      and (l.kind, l.name, l.customer, l.supplier, l.partner, l.competitor, l.eik, l.vat_number,
           l.region_id, l.region_text, l.market_id, l.phone, l.email, l.manager_id, l.created_at)
          is distinct from
          (p.kind, p.name, p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, p.market_id, p.phone, p.email, p.manager_id, p.created_at);
    return null;
end $$;
create trigger list_changed_parties after update on parties.party
    referencing new table as new_rows
    for each statement execute function parties.list_changed_parties();

create function parties.unlist_erased_parties() returns trigger language plpgsql as $$
begin
    delete from parties.party_list l using old_rows p where l.id = p.id;
    delete from parties.party_trash t using old_rows p where t.id = p.id;
    return null;
end $$;
create trigger unlist_erased_parties after delete on parties.party
    referencing old table as old_rows
    for each statement execute function parties.unlist_erased_parties();

create function parties.empty_lists() returns trigger language plpgsql as $$
begin
    delete from parties.party_list;
    delete from parties.party_trash;
    return null;
end $$;
create trigger empty_lists after truncate on parties.party
    for each statement execute function parties.empty_lists();
