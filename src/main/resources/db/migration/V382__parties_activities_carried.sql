-- What companies have said by КИД-2008 is said by КИД-2025 from now on. Nobody changed it, so versions stay, and the history keeps the old ids,
-- which it can name. Each different set of activities is worked out once, however many counterparties have it.
create temporary table carried on commit drop as
with said as (
    select activity_ids as old from parties.party where activity_ids is not null
    union select activity_ids from parties.party_list where activity_ids is not null
    union select activity_ids from parties.party_trash where activity_ids is not null
), became as (
    select s.old, o.activity_id, min(u.at) as at
    from said s cross join unnest(s.old) with ordinality u (id, at) join parties.activity_2008 o on o.id = u.id
    group by s.old, o.activity_id
)
select old, array_agg(activity_id order by at) as new from became group by old;
analyze carried;

alter table parties.party disable trigger user;
alter table parties.party_list disable trigger user;
alter table parties.party_trash disable trigger user;
drop index parties.party_list_activities;
update parties.party p set activity_ids = c.new from carried c where c.old = p.activity_ids;
update parties.party_list p set activity_ids = c.new from carried c where c.old = p.activity_ids;
update parties.party_trash p set activity_ids = c.new from carried c where c.old = p.activity_ids;
create index party_list_activities on parties.party_list using gin (activity_ids);
alter table parties.party enable trigger user;
alter table parties.party_list enable trigger user;
alter table parties.party_trash enable trigger user;

-- What imports and merges would bring back.
create function pg_temp.now_ids(old jsonb) returns jsonb language sql as $$
select case when jsonb_typeof(old) <> 'array' then old else (
    select jsonb_agg(activity_id order by at)
    from (select o.activity_id, min(u.at) as at
          from jsonb_array_elements_text(old) with ordinality u (id, at) join parties.activity_2008 o on o.id = u.id::integer
          group by o.activity_id) became) end
$$;

update imports.before set state = jsonb_set(state, '{activity_ids}', pg_temp.now_ids(state -> 'activity_ids'))
where jsonb_typeof(state -> 'activity_ids') = 'array';

update duplicates.merge set fields = jsonb_set(fields, '{parties.party,activity_ids}', jsonb_build_array(
    pg_temp.now_ids(fields #> '{parties.party,activity_ids,0}'), pg_temp.now_ids(fields #> '{parties.party,activity_ids,1}')))
where fields #> '{parties.party,activity_ids}' is not null;

-- What filters call the old ones, and the codes of all that those and their parts became, but of what lies in another of them.
create temporary table called on commit drop as
select distinct on (lower(said)) lower(said) as said, codes
from (select o.*, (select array_agg(a.code order by a.id)
                   from parties.activity a
                   where a.id in (select p.activity_id from parties.activity_2008 p where p.id between o.id and o.last_id)
                     and not exists (select from parties.activity_2008 p join parties.activity w on w.id = p.activity_id
                                     where p.id between o.id and o.last_id and w.id < a.id and w.last_id >= a.id)) as codes
      from parties.activity_2008 o) o,
     lateral (values (code), (name_bg), (name_en), (code || ' ' || name_bg), (code || ' ' || name_en)) names (said)
order by lower(said), id;
create unique index on called (said);

create function pg_temp.plain(written text) returns text language sql as $$
select case when written ~ '^["'']' then regexp_replace(substr(written, 2, length(written) - 2), '\\(.)', '\1', 'g') else written end
$$;

-- One condition on activities, or a quoted text; without an old one among its values it stays as it is.
create function pg_temp.now_condition(whole text, operator text, written text) returns text language sql as $$
with said as (
    select m[1] as piece, at, c.codes
    from regexp_matches(coalesce(written, ''), '("(?:[^"\\]|\\.)*"|''(?:[^''\\]|\\.)*''|[^,()\s"'']+)', 'g') with ordinality r (m, at)
    left join called c on c.said = lower(pg_temp.plain(m[1]))
), pieces as (
    select u.piece, min(at * 1000 + n) as at
    from said, unnest(coalesce(codes, array[said.piece])) with ordinality u (piece, n)
    group by u.piece
)
select case when not exists (select from said where codes is not null) then whole
            when operator in ('==', '!=') and count(*) = 1 then 'activities' || operator || min(piece)
            else 'activities' || case when operator in ('==', '=in=') then '=in=' else '=out=' end
                 || '(' || string_agg(piece, ',' order by at) || ')' end
from pieces
$$;

create function pg_temp.now_filter(filter text) returns text language sql as $$
with condition as (select
    '(' || quoted || '|(?<![[:alnum:]_.])activities(==|!=|=in=|=out=)(\((?:' || quoted || '|[^"''()])*\)|' || quoted || '|[^;,()\s"'']+))' as pattern
    from (values ('"(?:[^"\\]|\\.)*"|''(?:[^''\\]|\\.)*''')) v (quoted))
select string_agg(piece || coalesce(pg_temp.now_condition(m[1], m[2], m[3]), ''), '' order by at)
from condition,
     rows from (regexp_split_to_table(filter, pattern), regexp_matches(filter, pattern, 'g')) with ordinality r (piece, m, at)
$$;

-- The same as it stands in an address.
create function pg_temp.read_address(written text) returns text language sql as $$
select convert_from(string_agg(case when m[1] ~ '^%' then decode(substr(m[1], 2), 'hex') else convert_to(replace(m[1], '+', ' '), 'UTF8') end,
                               ''::bytea order by at), 'UTF8')
from regexp_matches(written, '(%[0-9A-Fa-f]{2}|[^%]+)', 'g') with ordinality r (m, at)
$$;

create function pg_temp.write_address(text text) returns text language sql as $$
select string_agg(case when c ~ '[A-Za-z0-9._*;,-]' then c when c = ' ' then '+'
                       else regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, '' order by at)
from regexp_split_to_table(text, '') with ordinality r (c, at)
$$;

update records.saved_view v
set state = (select string_agg(case when part like 'filter=%' then
                 'filter=' || pg_temp.write_address(pg_temp.now_filter(pg_temp.read_address(substr(part, 8)))) else part end, '&' order by at)
             from regexp_split_to_table(v.state, '&') with ordinality r (part, at))
where list = 'parties' and state ~ '(^|&)filter=[^&]*activities';

update segmentation.definition set rules = jsonb_set(rules, '{filter}', to_jsonb(pg_temp.now_filter(rules ->> 'filter')))
where rules ->> 'filter' like '%activities%';
update segmentation.run set rules = jsonb_set(rules, '{filter}', to_jsonb(pg_temp.now_filter(rules ->> 'filter')))
where rules ->> 'filter' like '%activities%';
