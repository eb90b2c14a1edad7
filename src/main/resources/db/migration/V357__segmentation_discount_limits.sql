-- How much at most is taken off for customers of a place in the matrix. A rule says that, or how often they are contacted, or both.
alter table segmentation.policy
    alter column every_days drop not null,
    add column discount numeric check (discount between 0 and 1),     -- a fraction; null: whatever was agreed
    add check (every_days is not null or discount is not null);
