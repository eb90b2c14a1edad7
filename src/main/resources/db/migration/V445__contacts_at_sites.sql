-- Who is asked for at a delivery site: which of our contacts it is, where the name is that of one. Contacts stand on
-- counterparties, so that nothing there refers to them; what a contact takes along when he is gone for good is done here.
alter table parties.party_site add column contact_id uuid;
create index party_site_contact on parties.party_site (contact_id) where contact_id is not null;
select records.watch_part('parties.party_site', 'parties.party', 'party_id', '''sites''', 'id', 'position', 'import_id', 'contact_id');

update parties.party_site s set contact_id = one.id
from (select l.party_id, lower(c.name) as name, (array_agg(c.id))[1] as id
      from contacts.contact_party l
      join contacts.contact c on c.id = l.contact_id and c.deleted_at is null
      where l.left_on is null and l.party_id in (select party_id from parties.party_site where contact is not null)
      group by l.party_id, lower(c.name)
      having count(*) = 1) one
where one.party_id = s.party_id and one.name = lower(s.contact);

create function contacts.leave_sites() returns trigger language plpgsql as $$
begin
    update parties.party_site set contact_id = null where contact_id in (select id from gone);
    return null;
end $$;
create trigger leave_sites after delete on contacts.contact
    referencing old table as gone for each statement execute function contacts.leave_sites();
