-- Who was erased, whatever kind of record told of him: people at the parties, and parties that are private persons.
create table records.erasure (
    record_id uuid        primary key,
    kind      text        not null check (kind in ('CONTACTS', 'PARTIES')),
    at        timestamptz not null default now(),
    again     boolean     not null default false    -- a restore has brought him back: to be erased again
);
create index erasure_again on records.erasure (record_id) where again;
insert into records.erasure (record_id, kind, at, again) select contact_id, 'CONTACTS', at, again from contacts.erasure;
drop function contacts.erase_again(uuid);
drop table contacts.erasure;
alter sequence contacts.erased_person set schema records;

-- A restore has brought this one back: the program erases it again.
create function records.erase_again(who uuid, of_kind text) returns void language sql as $$
    insert into records.erasure (record_id, kind, again) values (who, of_kind, true) on conflict (record_id) do update set again = true
$$;

-- Words that made up the names of somebody erased, and that no name has any more.
create function records.unlearn_words(words text[]) returns void language sql as $$
delete from records.sound_word s
where s.word = any (words)
  and not exists (
      select from parties.party_sound p
      where p.sound like '%' || s.word || '%' and s.word = any (regexp_split_to_array(p.sound, '[ /]+')))
  and not exists (
      select from contacts.contact c
      where c.deleted_at is null and c.sound like '%' || s.word || '%' and s.word = any (regexp_split_to_array(c.sound, '[ /]+')))
  and not exists (
      select from contacts.contact c
      where c.deleted_at is not null and s.word = any (regexp_split_to_array(c.sound, '[ /]+')))
$$;
-- Those of people who were erased before words were unlearnt.
with used as materialized (
    select distinct w
    from (select sound from parties.party_sound union all select sound from contacts.contact) name
    cross join lateral regexp_split_to_table(name.sound, '[ /]+') w
    where exists (select from records.erasure)
)
delete from records.sound_word s
where exists (select from records.erasure) and not exists (select from used where used.w = s.word);

delete from shared.scheduled_tasks where task_name = 'contacts-erase-again';
