-- Whose turn it is at a piece of background work: what an earlier one still writes is not committed.
create table shared.turn (
    work   uuid   primary key,
    number bigint not null
);
create sequence shared.turn_number;

alter table imports.import drop column attempt;
