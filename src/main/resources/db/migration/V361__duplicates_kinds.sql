-- Twins are looked for, and merged, among records of several kinds. Pairs go with either of their records: the module sees to it.
alter table duplicates.search add column kind text not null default 'PARTIES' check (kind in ('PARTIES', 'CONTACTS'));
drop index duplicates.search_one_at_a_time;
create unique index search_one_at_a_time on duplicates.search (kind) where state in ('QUEUED', 'RUNNING');
drop index duplicates.search_started;
create index search_started on duplicates.search (kind, started_at desc);

alter table duplicates.pair add column kind text not null default 'PARTIES' check (kind in ('PARTIES', 'CONTACTS'));
alter table duplicates.pair drop constraint pair_first_id_fkey;
alter table duplicates.pair drop constraint pair_second_id_fkey;
drop index duplicates.pair_score;
create index pair_score on duplicates.pair (kind, score, id) where apart_at is null;
drop index duplicates.pair_apart;
create index pair_apart on duplicates.pair (kind, apart_at, id) where apart_at is not null;

alter table duplicates.merge add column kind text not null default 'PARTIES' check (kind in ('PARTIES', 'CONTACTS'));
create index merge_kind on duplicates.merge (kind, id);
