-- Of whom a record told before it told of somebody else. His name stands in its history: who wants to be forgotten is
-- found there by this, when the record itself leads to him no more.
create table records.former_person (
    person_id uuid not null,                       -- a contact
    kind      text not null,                       -- the table of the record, as its history calls it
    record_id uuid not null,
    primary key (person_id, kind, record_id)
);

-- Arguments: the table of the record, and the column of the changed row that holds its id.
create function records.keep_former_person() returns trigger language plpgsql as $$
begin
    insert into records.former_person (person_id, kind, record_id)
    values (old.contact_id, tg_argv[0], (to_jsonb(old) ->> tg_argv[1])::uuid)
    on conflict do nothing;
    return null;
end $$;

create trigger keep_former_person after update on orders.sales_order
    for each row when (old.contact_id is not null and old.contact_id is distinct from new.contact_id)
    execute function records.keep_former_person('orders.sales_order', 'id');
create trigger keep_former_person after update on parties.party_site
    for each row when (old.contact_id is not null and old.contact_id is distinct from new.contact_id)
    execute function records.keep_former_person('parties.party', 'party_id');
create trigger keep_former_person_gone after delete on parties.party_site
    for each row when (old.contact_id is not null)
    execute function records.keep_former_person('parties.party', 'party_id');
