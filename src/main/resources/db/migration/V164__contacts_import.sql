alter table imports.import drop constraint import_kind_check;
alter table imports.import add constraint import_kind_check
    check (kind in ('PARTIES', 'CONTACTS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'USERS'));

-- What an import adds to people who are there already, for its undo.
alter table contacts.contact_point add column import_id uuid;
alter table contacts.contact_party add column import_id uuid;
create index contact_point_import on contacts.contact_point (import_id) where import_id is not null;
create index contact_party_import on contacts.contact_party (import_id) where import_id is not null;
