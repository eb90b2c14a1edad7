-- What people have agreed to: for what, when, how it is proved, and when they took it back. The firm keeps the list of purposes.
create table contacts.purpose (
    id      integer primary key generated always as identity,
    name_bg text    not null,
    name_en text    not null,
    active  boolean not null default true
);
insert into contacts.purpose (name_bg, name_en) values
    ('Предложения и новини по имейл', 'Offers and news by e-mail'),
    ('Обаждания с предложения', 'Calls with offers'),
    ('Съобщения по телефона', 'Messages by phone'),
    ('Покани за събития', 'Invitations to events'),
    ('Снимки и отзиви', 'Pictures and testimonials');

create table contacts.consent (
    id           uuid    primary key,               -- UUIDv7, made in Java
    contact_id   uuid    not null references contacts.contact on delete cascade,
    purpose_id   integer not null references contacts.purpose,
    given_on     date    not null,
    proof        text    not null,                  -- a form, a letter, a call: what shows it
    withdrawn_on date    check (withdrawn_on >= given_on)
);
create index consent_contact on contacts.consent (contact_id);
select records.watch_part('contacts.consent', 'contacts.contact', 'contact_id', '''consents''', 'id');

-- Whose personal data has been erased for good; no name, no address. After a restore the erasure is repeated.
create table contacts.erasure (
    contact_id uuid        primary key,
    at         timestamptz not null default now(),
    again      boolean     not null default false   -- a restore has brought him back: to be erased again
);
create index erasure_again on contacts.erasure (contact_id) where again;
create sequence contacts.erased_person;
alter table contacts.contact add column erased_at timestamptz;
select records.watch('contacts.contact', '');

insert into identity.role_right (role_id, kind, action, reach)
select r.id, 'PERSONAL_DATA', a.action, 'ALL'
from identity.role r cross join (values ('SEE'), ('EXPORT'), ('DELETE')) a (action)
where r.code = 'ADMINISTRATOR';
