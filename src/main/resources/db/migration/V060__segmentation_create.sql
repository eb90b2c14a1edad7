create table segmentation.definition (
    id         uuid        primary key,
    name       text        not null,
    official   boolean     not null default false,
    rules      jsonb       not null,                -- as in the API: filter, measure, period, thresholds
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    deleted_at timestamptz
);
create unique index definition_official on segmentation.definition (official) where official and deleted_at is null;

create table segmentation.run (
    id            uuid        primary key,
    key           integer     not null unique generated always as identity,
    definition_id uuid        not null references segmentation.definition,
    state         text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    rules         jsonb       not null,             -- frozen, with the dates they meant
    started_at    timestamptz not null default now(),
    finished_at   timestamptz,
    started_by    uuid,
    customers     integer,
    measure       numeric,
    problem       text
);
create index run_definition on segmentation.run (definition_id, started_at desc);

create table segmentation.result (
    run_key           integer not null,
    party_key         integer not null,
    place             integer,                      -- 1 = the largest measure; null: not classified
    measure           numeric,
    gross_profit      numeric,
    share             double precision,             -- fractions
    cumulative_before double precision,
    abc               text,                         -- null: not classified in this run
    abc_before        text,
    xyz               text,
    xyz_before        text,
    mean              double precision,
    variation         double precision,             -- fraction
    steps             numeric[],
    status            text    not null,
    first_order_on    date,
    last_order_on     date,
    orders            integer not null,
    manager_id        uuid,
    primary key (run_key, party_key)
);
create index result_place on segmentation.result (run_key, place);
