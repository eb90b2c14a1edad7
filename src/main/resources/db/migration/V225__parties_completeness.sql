-- What the firm wants to know of every counterparty, each with a weight. How much of it is known stands in the list.
create table parties.expected (
    code   text     primary key,
    n      smallint not null,                       -- the order of the form
    weight smallint not null check (weight between 0 and 10)    -- 0: not wanted
);
insert into parties.expected (code, n, weight) values
    ('PHONE', 1, 3), ('EMAIL', 2, 3), ('PERSON', 3, 3), ('EIK', 4, 3), ('REGION', 5, 2), ('ADDRESS', 6, 2), ('MANAGER', 7, 2),
    ('LEGAL_NAME', 8, 1), ('VAT_NUMBER', 9, 1), ('MARKET', 10, 1), ('WEBSITE', 11, 1), ('LANGUAGE', 12, 0),
    ('PAYMENT_DAYS', 13, 0), ('ACCOUNT', 14, 0);

-- The codes of what is not known; who is a person himself has no registration, and nobody who works for him.
create function parties.missing(p parties.party) returns text[] language sql stable as $$
select array_remove(array[
    case when p.phone is null then 'PHONE' end,
    case when p.email is null then 'EMAIL' end,
    case when p.kind <> 'PERSON' and not exists (
             select from contacts.contact_party t
             join contacts.contact c on c.id = t.contact_id and c.deleted_at is null
             join contacts.contact_point o on o.contact_id = c.id and not o.invalid
             where t.party_id = p.id and t.left_on is null) then 'PERSON' end,
    case when p.eik is null and p.kind <> 'PERSON' then 'EIK' end,
    case when p.region_id is null and p.region_text is null then 'REGION' end,
    case when p.address is null then 'ADDRESS' end,
    case when p.manager_id is null then 'MANAGER' end,
    case when p.legal_name is null and p.kind <> 'PERSON' then 'LEGAL_NAME' end,
    case when p.vat_number is null and p.kind <> 'PERSON' then 'VAT_NUMBER' end,
    case when p.market_id is null then 'MARKET' end,
    case when p.website is null then 'WEBSITE' end,
    case when p.language is null then 'LANGUAGE' end,
    case when p.payment_days is null then 'PAYMENT_DAYS' end,
    case when not exists (select from parties.party_account a where a.party_id = p.id) then 'ACCOUNT' end], null)
$$;

-- In percent, rounded down; who lacks nothing of what is wanted has 100.
create function parties.completeness(p parties.party) returns smallint language sql stable as $$
select coalesce(100 - ceil(100.0 * sum(e.weight) filter (where e.code = any (m.codes)) / nullif(sum(e.weight), 0)), 100)::smallint
from (select parties.missing(p) as codes offset 0) m
cross join parties.expected e
where p.kind <> 'PERSON' or e.code not in ('PERSON', 'EIK', 'LEGAL_NAME', 'VAT_NUMBER')
$$;

alter table parties.party_list add column completeness smallint not null default 0;
alter table parties.party_trash add column completeness smallint not null default 0;
update parties.party_list l set completeness = parties.completeness(p) from parties.party p where p.id = l.id;
create index party_list_completeness on parties.party_list (completeness, id);

-- Who counts shares this, who changes the weights has it alone: nothing is counted by weights that are over.
create function parties.share_expected() returns void language sql as $$
    select pg_advisory_xact_lock_shared(hashtext('parties.expected'))
$$;

create function parties.count_completeness(which uuid[]) returns void language plpgsql as $$
begin
    if cardinality(which) = 0 then
        return;
    end if;
    perform parties.share_expected();
    update parties.party_list l set completeness = s.now
    from (select p.id, parties.completeness(p) as now from parties.party p where p.id = any (which) offset 0) s
    where l.id = s.id and l.completeness <> s.now;
end $$;

-- A row of the list comes with its figure: counted afterwards it would be written twice.
create function parties.list_completeness() returns trigger language plpgsql as $$
begin
    perform parties.share_expected();
    select parties.completeness(p) into new.completeness from parties.party p where p.id = new.id;
    new.completeness := coalesce(new.completeness, 0);
    return new;
end $$;
create trigger list_completeness before insert on parties.party_list
    for each row execute function parties.list_completeness();

-- Goes after list_changed_parties, by its name.
create function parties.listed_completeness() returns trigger language plpgsql as $$
begin
    perform parties.count_completeness(array(select id from new_rows where deleted_at is null));
    return null;
end $$;
create trigger listed_completeness after update on parties.party
    referencing new table as new_rows
    for each statement execute function parties.listed_completeness();

create function parties.completed_accounts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform parties.count_completeness(array(select distinct party_id from new_rows));
    else
        perform parties.count_completeness(array(select distinct party_id from old_rows));
    end if;
    return null;
end $$;
create trigger completed_accounts_came after insert on parties.party_account
    referencing new table as new_rows for each statement execute function parties.completed_accounts();
create trigger completed_accounts_went after delete on parties.party_account
    referencing old table as old_rows for each statement execute function parties.completed_accounts();

-- People who come, leave, are reached otherwise, or go into the trash.
create function contacts.complete_parties() returns trigger language plpgsql as $$
declare
    touched uuid[];
begin
    if tg_table_name = 'contact' then
        touched := array(
            select distinct t.party_id from old_rows o join new_rows n using (id)
            join contacts.contact_party t on t.contact_id = n.id
            where (o.deleted_at is null) <> (n.deleted_at is null));
    elsif tg_table_name = 'contact_party' and tg_op = 'INSERT' then
        touched := array(select distinct party_id from new_rows);
    elsif tg_table_name = 'contact_party' and tg_op = 'DELETE' then
        touched := array(select distinct party_id from old_rows);
    elsif tg_table_name = 'contact_party' then
        touched := array(
            select distinct x.party_id from old_rows o join new_rows n using (id)
            cross join lateral (values (o.party_id), (n.party_id)) x (party_id)
            where (o.party_id, o.left_on) is distinct from (n.party_id, n.left_on));
    elsif tg_op = 'DELETE' then
        touched := array(
            select distinct t.party_id from old_rows o join contacts.contact_party t on t.contact_id = o.contact_id);
    else
        touched := array(
            select distinct t.party_id from new_rows n join contacts.contact_party t on t.contact_id = n.contact_id);
    end if;
    perform parties.count_completeness(touched);
    return null;
end $$;
create trigger complete_parties after update on contacts.contact
    referencing old table as old_rows new table as new_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_came after insert on contacts.contact_party
    referencing new table as new_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_changed after update on contacts.contact_party
    referencing old table as old_rows new table as new_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_went after delete on contacts.contact_party
    referencing old table as old_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_came after insert on contacts.contact_point
    referencing new table as new_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_changed after update on contacts.contact_point
    referencing old table as old_rows new table as new_rows for each statement execute function contacts.complete_parties();
create trigger complete_parties_went after delete on contacts.contact_point
    referencing old table as old_rows for each statement execute function contacts.complete_parties();
