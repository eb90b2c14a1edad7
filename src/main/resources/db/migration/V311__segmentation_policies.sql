-- How often customers of a place in the matrix are contacted, and by whom.
create table segmentation.policy (
    definition_id uuid     not null references segmentation.definition on delete cascade,
    abc           text     not null check (abc in ('A', 'B', 'C')),
    xyz           text     not null check (xyz in ('X', 'Y', 'Z', 'NONE')),
    every_days    integer  not null check (every_days between 1 and 999),
    role_id       uuid     references identity.role on delete set null,     -- null: the customer's manager
    primary key (definition_id, abc, xyz)
);
create index policy_role on segmentation.policy (role_id) where role_id is not null;
alter table segmentation.definition
    add column policy_on boolean not null default false,       -- it holds: cards say it, and who needs attention is told
    add column policy_version integer not null default 1;
