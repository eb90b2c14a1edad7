-- Terms, accounts, delivery sites, needs, dates that matter, and what is stopped.
alter table parties.party
    add column billing_address text,                -- where invoices go, when it is not the address
    add column language text,                       -- ISO 639-1
    add column time_zone text,
    add column employees integer,
    add column turnover numeric,
    add column turnover_currency text,
    add column payment_days integer,
    add column credit_limit numeric,
    add column credit_currency text,
    add column currency text,
    add column price_list text,                     -- its name
    add column discount numeric(5, 2) check (discount between 0 and 100),   -- percent
    add column delivery text,
    add column hold_selling boolean not null default false,
    add column hold_purchasing boolean not null default false,
    add column hold_mailing boolean not null default false,
    add column hold_reason text,
    add column hold_until date;                     -- the last day; null: until it is taken off
select records.watch('parties.party', '');

create table parties.party_account (
    party_id uuid     not null references parties.party on delete cascade,
    iban     text     not null,
    position smallint not null,
    bank     text,
    currency text,
    primary key (party_id, iban)
);
create table parties.party_site (
    id          uuid     primary key,
    party_id    uuid     not null references parties.party on delete cascade,
    position    smallint not null,
    name        text     not null,
    address     text,
    region_id   integer  references parties.region,
    region_text text,
    contact     text,
    terms       text
);
create index party_site_party on parties.party_site (party_id);
create table parties.party_need (
    id          uuid     primary key,
    party_id    uuid     not null references parties.party on delete cascade,
    position    smallint not null,
    subject     text     not null check (subject in ('PRODUCTS', 'QUALITY', 'PACKAGING', 'DELIVERY', 'DOCUMENTS', 'PRICE', 'SERVICE', 'OTHER')),
    text        text     not null,
    importance  text     not null check (importance in ('MUST', 'IMPORTANT', 'WISH')),
    valid_until date
);
create index party_need_party on parties.party_need (party_id);
create table parties.party_date (
    id       uuid     primary key,
    party_id uuid     not null references parties.party on delete cascade,
    position smallint not null,
    kind     text     not null check (kind in ('CONTRACT_END', 'ANNIVERSARY', 'OTHER')),
    day      date     not null,
    note     text
);
create index party_date_party on parties.party_date (party_id);

select records.watch_part('parties.party_account', 'parties.party', 'party_id', '''accounts''', 'position');
select records.watch_part('parties.party_site', 'parties.party', 'party_id', '''sites''', 'id', 'position');
select records.watch_part('parties.party_need', 'parties.party', 'party_id', '''needs''', 'id', 'position');
select records.watch_part('parties.party_date', 'parties.party', 'party_id', '''dates''', 'id', 'position');

-- Lists find those for whom something is stopped; only they stand in the index.
alter table parties.party_list add column held boolean not null default false, add column held_until date;
alter table parties.party_trash add column held boolean not null default false, add column held_until date;
create index party_list_held on parties.party_list (sort_name collate "C", id) where held;

-- Goes after list_new_parties and list_changed_parties, by its name.
create function parties.listed_holds() returns trigger language plpgsql as $$
begin
    update parties.party_list l
    set held = p.hold_selling or p.hold_purchasing or p.hold_mailing, held_until = p.hold_until
    from new_rows p
    where l.id = p.id
      and (l.held, l.held_until) is distinct from (p.hold_selling or p.hold_purchasing or p.hold_mailing, p.hold_until);
    return null;
end $$;
create trigger listed_holds_new after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.listed_holds();
create trigger listed_holds after update on parties.party
    referencing new table as new_rows
    for each statement execute function parties.listed_holds();
