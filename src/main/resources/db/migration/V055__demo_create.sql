create schema demo;

-- How far the made-up company is; at most one row, from its start until it is thrown away.
create table demo.making (
    only_one    boolean     primary key default true check (only_one),
    started_by  uuid        not null,
    percent     integer     not null default 0,
    failed      boolean     not null default false,
    finished_at timestamptz                         -- what was made later is real
);
