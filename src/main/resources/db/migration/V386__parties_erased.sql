-- A private person can be erased: the counterparty stays, nameless, and its figures with it.
alter table parties.party add column erased_at timestamptz;
create index party_erased on parties.party (id) where erased_at is not null;
select records.watch('parties.party', '');

-- Who was erased stays nameless, whatever an import that waited or a change of many still wants to write.
create function parties.stay_erased() returns trigger language plpgsql as $$
declare
    nameless parties.party := old;
begin
    nameless.manager_id := new.manager_id;
    nameless.parent_id := new.parent_id;
    nameless.merged_into := new.merged_into;
    nameless.deleted_at := new.deleted_at;
    nameless.version := new.version;
    nameless.changed_at := new.changed_at;
    nameless.changed_by := new.changed_by;
    return nameless;
end $$;
create trigger stay_erased before update on parties.party
    for each row when (old.erased_at is not null and new.erased_at = old.erased_at)
    execute function parties.stay_erased();
