-- RFM: fifths of recency, frequency and money among the classed customers of a run, 5 the best; null: not classified, or an older run.
alter table segmentation.result
    add column recency       smallint,
    add column frequency     smallint,
    add column monetary      smallint,
    add column period_orders integer;               -- in the period; null: none

-- The classed of a run summed by recency and frequency: 25 rows at most.
create table segmentation.rfm_cell (
    run_key   integer  not null,
    recency   smallint not null,
    frequency smallint not null,
    customers integer  not null,
    worth     numeric  not null,                    -- the measure; when that is not money, the revenue
    primary key (run_key, recency, frequency)
);
