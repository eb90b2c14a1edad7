-- Whose sales a run has added to those of the head of their group: members have no row of their own in it.
create table segmentation.member (
    run_key   integer not null,
    party_key integer not null,
    head_party_key  integer not null,                     -- the one above all in its group
    primary key (run_key, party_key)
);
create index member_head on segmentation.member (run_key, head_party_key);
