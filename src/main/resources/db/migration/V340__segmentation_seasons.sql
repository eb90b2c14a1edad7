-- The variation before the season of the year was taken out; null: it was not.
alter table segmentation.result add column variation_with_season double precision;
