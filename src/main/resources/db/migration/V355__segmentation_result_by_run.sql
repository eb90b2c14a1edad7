-- The rows of a run lie together in a table of their own: its indexes are built at once when all its rows are in, which
-- takes a fraction of what it takes to keep them row by row among those of other runs, and a run is thrown away as a table.
alter table segmentation.result rename to result_of_all;
alter table segmentation.result_of_all drop constraint result_pkey;
drop index segmentation.result_place;

create table segmentation.result (like segmentation.result_of_all) partition by list (run_key);
alter table segmentation.result add constraint result_pkey primary key (run_key, party_key);
create index result_place on segmentation.result (run_key, place, party_key);

do $$
declare
    run integer;
begin
    for run in select key from segmentation.run where state = 'DONE' order by key loop
        execute format('create table segmentation.result_%s partition of segmentation.result for values in (%s)', run, run);
    end loop;
end $$;

insert into segmentation.result
select r.* from segmentation.result_of_all r
join segmentation.run on run.key = r.run_key and run.state = 'DONE'
order by r.run_key, r.party_key;
drop table segmentation.result_of_all;
