-- Which kind of relation says who recommended a counterparty: files have a column for it.
alter table parties.relation_kind add column recommends boolean not null default false;
update parties.relation_kind set recommends = true
where id = (select min(id) from parties.relation_kind where name_en = 'Recommended it');
create unique index relation_kind_recommends on parties.relation_kind (recommends) where recommends;
