-- Who was erased stays nameless, whatever an import that waited or a change of many still wants to write.
create function contacts.stay_erased() returns trigger language plpgsql as $$
declare
    nameless contacts.contact := old;
begin
    nameless.deleted_at := new.deleted_at;
    nameless.version := new.version;
    nameless.changed_at := new.changed_at;
    nameless.changed_by := new.changed_by;
    return nameless;
end $$;
create trigger stay_erased before update on contacts.contact
    for each row when (old.erased_at is not null and new.erased_at = old.erased_at)
    execute function contacts.stay_erased();

-- What is emptied from the trash is found without reading all people.
create index contact_deleted on contacts.contact (deleted_at, id) where deleted_at is not null;

-- The rows first, in one order, as a statement of its own: what another transaction wrote meanwhile is counted, and two that
-- count many do not wait for each other.
create or replace function parties.count_completeness(which uuid[]) returns void language plpgsql as $$
begin
    if cardinality(which) = 0 then
        return;
    end if;
    perform parties.share_expected();
    perform from parties.party_list where id = any (which) order by id for update;
    update parties.party_list l set completeness = s.now
    from (select p.id, parties.completeness(p) as now from parties.party p where p.id = any (which) offset 0) s
    where l.id = s.id and l.completeness <> s.now;
end $$;
