-- What one counterparty can be to another; the firm keeps the list. A row says what the other is to the party, and
-- what the party is to the other.
create table parties.relation_kind (
    id      integer primary key generated always as identity,
    parent  boolean not null default false,         -- the other is the head of its group: there is one such kind
    name_bg text    not null,
    name_en text    not null,
    back_bg text    not null,
    back_en text    not null,
    active  boolean not null default true
);
create unique index relation_kind_parent on parties.relation_kind (parent) where parent;
insert into parties.relation_kind (parent, name_bg, back_bg, name_en, back_en) values
    (true, 'Дружество майка', 'Дъщерно дружество', 'Parent company', 'Subsidiary'),
    (false, 'Агент', 'Възложител', 'Agent', 'Principal'),
    (false, 'Препоръчал го', 'Препоръчан от него', 'Recommended it', 'Recommended by it');

create table parties.relation (
    id         uuid        primary key,             -- UUIDv7, made in Java
    party_id   uuid        not null references parties.party on delete cascade,
    other_id   uuid        not null references parties.party on delete cascade,
    kind_id    integer     not null references parties.relation_kind,
    since      date,                                -- null: nobody knows
    until      date,                                -- its last day; null: it goes on
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz,
    check (party_id <> other_id),
    check (since <= until)
);
create index relation_party on parties.relation (party_id, created_at, id);
create index relation_other on parties.relation (other_id, created_at, id);

select records.watch('parties.relation', '');

-- The parent of today, out of the relations: written with them, and every night when days begin or end one.
alter table parties.party add column parent_id uuid references parties.party on delete set null;
create index party_parent on parties.party (parent_id) where parent_id is not null;
select records.watch('parties.party', '');

alter table parties.party_list add column parent_id uuid;
alter table parties.party_trash add column parent_id uuid;
create index party_list_parent on parties.party_list (parent_id, sort_name collate "C", id) where parent_id is not null;

-- Goes after list_new_parties and list_changed_parties, by its name.
create function parties.listed_kin() returns trigger language plpgsql as $$
begin
    update parties.party_list l set parent_id = p.parent_id
    from new_rows p
    where l.id = p.id and l.parent_id is distinct from p.parent_id;
    return null;
end $$;
create trigger listed_kin_new after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.listed_kin();
create trigger listed_kin after update on parties.party
    referencing new table as new_rows
    for each statement execute function parties.listed_kin();
