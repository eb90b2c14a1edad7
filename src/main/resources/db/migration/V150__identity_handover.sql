-- Records on their way from who left to a colleague: a row is there until the last of them has moved.
create table identity.handover (
    id       uuid        primary key,
    from_id  uuid        not null references identity.user_account on delete cascade,
    to_id    uuid        not null references identity.user_account on delete cascade,
    asked_by uuid        not null references identity.user_account on delete cascade,
    begun_at timestamptz not null default now()
);
create unique index handover_from on identity.handover (from_id);
create index handover_to on identity.handover (to_id);
create index handover_asked_by on identity.handover (asked_by);
