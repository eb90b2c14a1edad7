-- Names are looked up by how they begin first, in the order of an index: as quick for a hundred thousand hits as for six.
-- Only what too few names begin with is looked for inside them.
create index party_sound_start on parties.party_sound (sound collate "C");

-- People are looked up by the family's name too.
alter table contacts.contact add column sound_of_family text not null generated always as (
    records.sound_of(records.fold(trim(
        coalesce(family_name || ' ', '') || coalesce(given_name || ' ', '') || coalesce(middle_name, ''))))) stored;
create index contact_sound_start on contacts.contact (sound collate "C") where deleted_at is null;
create index contact_sound_of_family_start on contacts.contact (sound_of_family collate "C") where deleted_at is null;
