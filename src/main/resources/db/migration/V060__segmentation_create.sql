create table segmentation.definition (
    id         uuid        primary key,             -- UUIDv7, made in Java
    name       text        not null,
    official   boolean     not null default false,  -- its classes are the ones on the cards
    rules      jsonb       not null,                -- as in the API: filter, measure, period, thresholds
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    changed_at timestamptz not null default now(),
    changed_by uuid,
    deleted_at timestamptz
);
create unique index definition_official on segmentation.definition (official) where official and deleted_at is null;

create table segmentation.run (
    id            uuid        primary key,
    key           integer     not null unique generated always as identity,
    definition_id uuid        not null references segmentation.definition,
    before_key    integer     references segmentation.run (key),    -- the run that classes are compared with
    state         text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    progress      integer     not null default 0,   -- percent
    rules         jsonb       not null,             -- as they were; the dates that they meant:
    from_on       date        not null,
    to_on         date        not null,
    as_of         date        not null,
    started_by    uuid        not null,             -- whose customers: the scope of the run
    started_at    timestamptz not null default now(),
    finished_at   timestamptz,
    company       numeric                           -- measure of all sales of the period, with those to nobody
);
create index run_definition on segmentation.run (definition_id, started_at desc);
create unique index run_one_at_a_time on segmentation.run (definition_id) where state in ('QUEUED', 'RUNNING');

create table segmentation.result (
    run_key           integer not null,
    party_key         integer not null,
    place             integer,                      -- 1 = the largest measure; null: not classified
    share             double precision,             -- of the sum of the positive measures
    cumulative_before double precision,
    abc               text,                         -- null: not classified in this run
    abc_before        text,
    xyz_before        text,
    xyz               text,
    measure           numeric,
    revenue           numeric,
    gross_profit      numeric,                      -- null: a cost is unknown
    mean              double precision,
    variation         double precision,
    steps             numeric[],
    status            text,                         -- null: it was in the run before, and dropped out
    first_order_on    date,
    last_order_on     date,
    orders            integer not null,             -- up to the day of reference
    manager_id        uuid,                         -- of the day
    primary key (party_key, run_key)
);
create index result_place on segmentation.result (run_key, place, party_key);

-- The results of a run summed, for the matrix: a page must not add up a million rows.
create table segmentation.cell (
    run_key      integer not null,
    abc          text,                              -- null: not classified
    xyz          text,
    status       text,
    customers    integer not null,
    measure      numeric not null,
    revenue      numeric not null,
    gross_profit numeric                            -- null: a cost is unknown
);
create index cell_run on segmentation.cell (run_key);
