-- Where a customer was when it was classed, beside whose it was.
alter table segmentation.result add column region_id integer, add column market_id integer;

-- Sums tell the class before too: who went from where to where.
alter table segmentation.cell add column abc_before text, add column xyz_before text;
delete from segmentation.cell;
insert into segmentation.cell (run_key, abc, xyz, status, abc_before, xyz_before, customers, measure, revenue, gross_profit,
                               slipping, at_risk, won_back)
select run_key, abc, xyz, status, abc_before, xyz_before, count(*), coalesce(sum(measure), 0), coalesce(sum(revenue), 0),
       case when bool_and(gross_profit is not null) then sum(gross_profit) end, count(at_risk), coalesce(sum(at_risk), 0),
       count(won_back_on)
from segmentation.result
group by run_key, abc, xyz, status, abc_before, xyz_before;

-- The classed of a run summed by where they are and whose they are.
create table segmentation.cut (
    run_key    integer not null,
    dimension  text    not null check (dimension in ('REGION', 'MARKET', 'MANAGER')),
    region_id  integer,                             -- an oblast, or a country; of the three the one of the dimension,
    market_id  integer,                             -- null: those without one
    manager_id uuid,
    abc        text    not null,
    customers  integer not null,
    revenue    numeric not null
);
create index cut_run on segmentation.cut (run_key, dimension);
