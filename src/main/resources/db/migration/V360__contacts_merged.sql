-- A person who is one with another now stays in the trash, and leads to the one that stayed.
alter table contacts.contact add column merged_into uuid;
create index contact_merged_into on contacts.contact (merged_into) where merged_into is not null;
select records.watch('contacts.contact', '');
