-- Two runs beside each other, counted when somebody first asks: runs do not change.
create table segmentation.comparison (
    run_key   integer not null,
    other_key integer not null,
    abc       text,                                 -- null: without a class
    other_abc text,
    customers integer not null,
    unique nulls not distinct (run_key, other_key, abc, other_abc)
);
