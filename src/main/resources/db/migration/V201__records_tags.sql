-- Tags that a company puts on its records. Which ones a record has stands in a column of its own, tag_ids, in the order of
-- their ids; none is null, so that lists ask an index what is there and history says what came and what went.
create table records.tag (
    id      integer primary key generated always as identity,
    name_bg text    not null check (name_bg !~ ','),
    name_en text    not null check (name_en !~ ','),
    tone    text    not null default 'plain' check (tone in ('plain', 'good', 'warn', 'bad', 'info', 'plum')),
    active  boolean not null default true
);
create unique index tag_name on records.tag (lower(name_bg));

alter table parties.party add column tag_ids integer[] check (cardinality(tag_ids) > 0);
select records.watch('parties.party', '');

alter table parties.party_list add column tag_ids integer[];
alter table parties.party_trash add column tag_ids integer[];
create index party_list_tags on parties.party_list using gin (tag_ids);

create or replace function parties.listed_kin() returns trigger language plpgsql as $$
begin
    update parties.party_list l set parent_id = p.parent_id, tag_ids = p.tag_ids
    from new_rows p
    where l.id = p.id and (l.parent_id, l.tag_ids) is distinct from (p.parent_id, p.tag_ids);
    return null;
end $$;
