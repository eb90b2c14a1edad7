-- People at the parties we deal with; one and the same may be at several, or at none yet.
create schema contacts;

create table contacts.contact (
    id                uuid        primary key,      -- UUIDv7, made in Java
    given_name        text,
    middle_name       text,
    family_name       text,
    name              text        not null generated always as
        (trim(coalesce(given_name || ' ', '') || coalesce(middle_name || ' ', '') || coalesce(family_name, ''))) stored,
    gender            text        check (gender in ('MALE', 'FEMALE')),
    greeting          text,                         -- null: as gender and family name make it
    language          text        check (language ~ '^[a-z]{2}$'),
    birthday          date,
    preferred_channel text        check (preferred_channel in ('PHONE', 'EMAIL', 'SMS', 'VIBER', 'WHATSAPP', 'MEETING', 'POST')),
    preferred_hours   text,
    do_not_call       boolean     not null default false,
    lawful_basis      text        check (lawful_basis in     -- article 6 of the GDPR
        ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST')),
    description       text,
    owner_id          uuid        references identity.user_account,      -- whose it is while it is at no party
    import_id         uuid,                         -- the import that made it
    version           integer     not null default 1,
    created_at        timestamptz not null default now(),
    created_by        uuid,
    changed_at        timestamptz not null default now(),
    changed_by        uuid,
    deleted_at        timestamptz,
    check (given_name is not null or family_name is not null)
);
create index contact_import on contacts.contact (import_id) where import_id is not null;
create index contact_owner on contacts.contact (owner_id);

-- Telephones and e-mails, in the order in which they were typed.
create table contacts.contact_point (
    contact_id uuid     not null references contacts.contact on delete cascade,
    n          smallint not null,
    medium     text     not null check (medium in ('PHONE', 'EMAIL')),
    kind       text     not null check (kind in ('WORK', 'MOBILE', 'PERSONAL', 'FAX', 'OTHER')),
    value      text     not null,                   -- a telephone as E.164
    main       boolean  not null default false,
    opt_out    boolean  not null default false,     -- nothing is sent there
    invalid    boolean  not null default false,     -- nobody is reached there
    primary key (contact_id, medium, value)
);
create unique index contact_point_main on contacts.contact_point (contact_id, medium) where main;
create index contact_point_phone on contacts.contact_point (value collate "C") where medium = 'PHONE';
create index contact_point_email on contacts.contact_point (lower(value) collate "C") where medium = 'EMAIL';

-- What somebody is at a party; the firm keeps the list.
create table contacts.position (
    id      integer primary key generated always as identity,
    name_bg text    not null,
    name_en text    not null,
    active  boolean not null default true
);
insert into contacts.position (name_bg, name_en) values
    ('Управител', 'Managing director'),
    ('Собственик', 'Owner'),
    ('Изпълнителен директор', 'Chief executive'),
    ('Търговски директор', 'Sales director'),
    ('Финансов директор', 'Chief financial officer'),
    ('Технически директор', 'Technical director'),
    ('Ръководител снабдяване', 'Head of purchasing'),
    ('Специалист снабдяване', 'Buyer'),
    ('Ръководител производство', 'Production manager'),
    ('Контрол на качеството', 'Quality control'),
    ('Ръководител склад', 'Warehouse manager'),
    ('Логистика', 'Logistics'),
    ('Главен счетоводител', 'Chief accountant'),
    ('Счетоводител', 'Accountant'),
    ('Маркетинг', 'Marketing'),
    ('Информационни технологии', 'Information technology'),
    ('Юрист', 'Lawyer'),
    ('Офис мениджър', 'Office manager'),
    ('Асистент', 'Assistant');

create table contacts.contact_party (
    id            uuid     primary key,             -- UUIDv7, made in Java
    contact_id    uuid     not null references contacts.contact on delete cascade,
    party_id      uuid     not null references parties.party,
    n             smallint not null,
    position_id   integer  references contacts.position,
    position_text text,                             -- a position that no list knows, as it came
    role          text     check (role in ('DECIDES', 'INFLUENCES', 'SUPPORTS', 'BUYS', 'USES', 'BLOCKS')),
    reports_to    uuid     references contacts.contact on delete set null,
    left_on       date,
    unique (contact_id, party_id)
);
create index contact_party_party on contacts.contact_party (party_id);
create index contact_party_reports_to on contacts.contact_party (reports_to) where reports_to is not null;
