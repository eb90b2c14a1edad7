-- How often each customer buys, when its next order was to be expected, and who came back.
alter table segmentation.result
    add column rhythm_mean      real,               -- days between the days of orders; null: fewer than three such days
    add column rhythm_deviation real,
    add column next_order_on    date,               -- expected: the last order and the mean
    add column at_risk          numeric,            -- revenue of the last 12 months, of who is slipping away; null: is not
    add column won_back_on      date;               -- bought again after it was lost, in the last 12 months
alter table segmentation.cell
    add column slipping integer not null default 0,
    add column at_risk  numeric not null default 0,
    add column won_back integer not null default 0;

alter table parties.party_list  add column won_back_on date;
alter table parties.party_trash add column won_back_on date;
alter table parties.standing    add column won_back_on date;    -- it came back then; null: not by this change
-- Who hears of a run reads what it has changed by the instant that all of it bears.
create index standing_at on parties.standing using brin (at) with (autosummarize = on);

-- Days of orders are gone through without a look into the table.
drop index orders.sale_party;
create index sale_party on orders.sale (party_key, day) include (effect);
