-- When a segmentation is computed by itself, in the zone of the company. Those that were made before wait to be told.
alter table segmentation.definition
    add column runs_every     text        not null default 'NEVER' check (runs_every in ('NEVER', 'DAY', 'WEEK', 'MONTH')),
    add column runs_on        smallint    not null default 1,       -- day of the week from Monday, or of the month
    add column runs_at        smallint    not null default 3,       -- hour
    add column schedule_until timestamptz not null default now();   -- it has been kept so far: what is due since then is to be done
