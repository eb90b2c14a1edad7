-- People are found by how their names sound, as counterparties are (records.sound), and with one mistake of typing.
alter table contacts.contact add column sound text not null generated always as
    (records.sound(trim(coalesce(given_name || ' ', '') || coalesce(middle_name || ' ', '') || coalesce(family_name, '')))) stored;
create index contact_sound_trigram on contacts.contact using gin (sound gin_trgm_ops) where deleted_at is null;
select records.learn_words(array(select sound from contacts.contact));

-- What lists searched before.
drop index contacts.contact_list_search;

create function contacts.learn_names() returns trigger language plpgsql as $$
declare
    learnt bigint;
begin
    select records.learn_words(array(select sound from new_rows)) into learnt;
    return null;
end $$;
create trigger learn_new_names after insert on contacts.contact
    referencing new table as new_rows
    for each statement execute function contacts.learn_names();

create function contacts.learn_changed_names() returns trigger language plpgsql as $$
declare
    learnt bigint;
begin
    select records.learn_words(array(select n.sound from old_rows o join new_rows n using (id) where o.sound <> n.sound)) into learnt;
    return null;
end $$;
create trigger learn_changed_names after update on contacts.contact
    referencing old table as old_rows new table as new_rows
    for each statement execute function contacts.learn_changed_names();
