-- Fields of people that the company defines for itself; the list follows.
alter table contacts.contact add column custom jsonb not null default '{}';
alter table contacts.contact_list add column custom jsonb not null default '{}';
create index contact_list_custom on contacts.contact_list using gin (custom jsonb_path_ops);
select records.watch('contacts.contact', '');

-- Triggers of their own, after those that list a person (they go by name).
create function contacts.list_own_fields() returns trigger language plpgsql as $$
begin
    update contacts.contact_list l set custom = c.custom
    from new_rows c
    where l.id = c.id and l.custom is distinct from c.custom;
    return null;
end $$;
create trigger list_own_fields_new after insert on contacts.contact
    referencing new table as new_rows for each statement execute function contacts.list_own_fields();
create trigger list_own_fields_changed after update on contacts.contact
    referencing new table as new_rows for each statement execute function contacts.list_own_fields();
