-- A run writes its rows in order of the parties, and reads those of the run before in the same order: so its key does
-- not break up pages of other runs. And most customers buy in few of the steps: a row keeps those only.
alter table segmentation.result drop constraint result_pkey, add primary key (run_key, party_key);

alter table segmentation.result add step_numbers smallint[];    -- of the steps, from 0; in all others it is 0
update segmentation.result
set step_numbers = array(select (i - 1)::smallint from generate_subscripts(steps, 1) i where steps[i] is distinct from 0),
    steps = array_remove(steps, 0)
where steps is not null;
