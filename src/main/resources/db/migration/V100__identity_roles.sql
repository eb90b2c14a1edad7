-- Roles as data: what each lets one do with a kind of record, and how far. Those with a code are ready-made and stay
-- as they are; a company copies them and makes its own.
create table identity.role (
    id         uuid        primary key,
    code       text        unique,                  -- ready-made: see ReadyRole
    name_bg    text        not null,
    name_en    text        not null,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);

create table identity.role_right (
    role_id uuid not null references identity.role on delete cascade,
    kind    text not null,                          -- see Kind
    action  text not null,                          -- see Action
    reach   text not null check (reach in ('OWN', 'TEAM', 'TEAM_AND_BELOW', 'ALL')),    -- none: no row
    primary key (role_id, kind, action)
);

-- A user may have several roles: the farthest reach counts.
create table identity.user_role (
    user_id uuid not null references identity.user_account on delete cascade,
    role_id uuid not null references identity.role,
    primary key (user_id, role_id)
);
create index user_role_role on identity.user_role (role_id);

insert into identity.role (id, code, name_bg, name_en) values
    (gen_random_uuid(), 'ADMINISTRATOR', 'Администратор', 'Administrator'),
    (gen_random_uuid(), 'SALES_DIRECTOR', 'Търговски директор', 'Sales director'),
    (gen_random_uuid(), 'SALES_MANAGER', 'Търговски мениджър', 'Sales manager'),
    (gen_random_uuid(), 'SERVICE', 'Обслужване на клиенти', 'Customer service'),
    (gen_random_uuid(), 'PURCHASING', 'Снабдяване', 'Purchasing'),
    (gen_random_uuid(), 'MARKETING', 'Маркетинг', 'Marketing'),
    (gen_random_uuid(), 'ANALYST', 'Анализатор', 'Analyst'),
    (gen_random_uuid(), 'AUDITOR', 'Одитор', 'Auditor');

insert into identity.role_right (role_id, kind, action, reach)
select r.id, kind, action, v.reach
from (values
    ('ADMINISTRATOR', 'PARTIES PRODUCTS ORDERS SEGMENTATIONS', 'SEE CREATE CHANGE DELETE EXPORT SEE_COSTS', 'ALL'),
    ('ADMINISTRATOR', 'REPORTS', 'SEE SEE_COSTS', 'ALL'),
    ('ADMINISTRATOR', 'IMPORTS USERS', 'SEE CREATE CHANGE DELETE', 'ALL'),
    ('ADMINISTRATOR', 'COMPANY', 'SEE CHANGE', 'ALL'),
    ('ADMINISTRATOR', 'AUDIT', 'SEE EXPORT', 'ALL'),

    ('SALES_DIRECTOR', 'PARTIES ORDERS SEGMENTATIONS', 'SEE CREATE CHANGE DELETE EXPORT SEE_COSTS', 'ALL'),
    ('SALES_DIRECTOR', 'PRODUCTS', 'SEE EXPORT SEE_COSTS', 'ALL'),
    ('SALES_DIRECTOR', 'REPORTS', 'SEE SEE_COSTS', 'ALL'),
    ('SALES_DIRECTOR', 'USERS COMPANY', 'SEE', 'ALL'),

    ('SALES_MANAGER', 'PARTIES ORDERS', 'SEE CREATE CHANGE DELETE EXPORT', 'OWN'),
    ('SALES_MANAGER', 'PRODUCTS', 'SEE', 'ALL'),
    ('SALES_MANAGER', 'SEGMENTATIONS', 'SEE EXPORT', 'OWN'),
    ('SALES_MANAGER', 'REPORTS', 'SEE', 'OWN'),

    ('SERVICE', 'PARTIES', 'SEE CREATE CHANGE', 'ALL'),
    ('SERVICE', 'ORDERS PRODUCTS SEGMENTATIONS', 'SEE', 'ALL'),

    ('PURCHASING', 'PARTIES', 'SEE CREATE', 'ALL'),
    ('PURCHASING', 'PARTIES', 'CHANGE', 'OWN'),
    ('PURCHASING', 'PRODUCTS', 'SEE CREATE CHANGE EXPORT SEE_COSTS', 'ALL'),
    ('PURCHASING', 'ORDERS', 'SEE', 'ALL'),

    ('MARKETING', 'PARTIES', 'SEE CREATE EXPORT', 'ALL'),
    ('MARKETING', 'PARTIES', 'CHANGE', 'OWN'),
    ('MARKETING', 'ORDERS PRODUCTS REPORTS', 'SEE', 'ALL'),
    ('MARKETING', 'SEGMENTATIONS', 'SEE CREATE CHANGE EXPORT', 'ALL'),

    ('ANALYST', 'PARTIES PRODUCTS ORDERS', 'SEE EXPORT SEE_COSTS', 'ALL'),
    ('ANALYST', 'SEGMENTATIONS', 'SEE CREATE CHANGE EXPORT SEE_COSTS', 'ALL'),
    ('ANALYST', 'REPORTS', 'SEE SEE_COSTS', 'ALL'),
    ('ANALYST', 'IMPORTS', 'SEE', 'ALL'),

    ('AUDITOR', 'PARTIES PRODUCTS ORDERS SEGMENTATIONS', 'SEE EXPORT SEE_COSTS', 'ALL'),
    ('AUDITOR', 'AUDIT', 'SEE EXPORT', 'ALL'),
    ('AUDITOR', 'REPORTS', 'SEE SEE_COSTS', 'ALL'),
    ('AUDITOR', 'IMPORTS USERS COMPANY', 'SEE', 'ALL')
) v (code, kinds, actions, reach)
join identity.role r on r.code = v.code
cross join unnest(string_to_array(v.kinds, ' ')) kind
cross join unnest(string_to_array(v.actions, ' ')) action;

insert into identity.user_role (user_id, role_id)
select u.id, r.id
from identity.user_account u
join identity.role r on r.code = u.role
where u.email is not null or u.demo;

alter table identity.user_account drop column role;
