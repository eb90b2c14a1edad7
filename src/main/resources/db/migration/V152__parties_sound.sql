-- One form for every way to write a name: official transliteration and what people type in chats. From the folded form:
-- ш, щ, ч, ж, ц are one sign each however they are written (sh, 6; sht, 6t, sch; ch, 4; zh, j; ts, tz, c), and so are
-- в (v, w), х (h, kh, x), я (ya, ia, q), ю (yu, iu), й (y, i), у (u, ou); doubled letters count once.
create function records.sound_of(folded text) returns text
    language sql immutable strict parallel safe as $$
select regexp_replace(
    translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            folded,
            'shch', '6t'), 'sch', '6t'), 'sh', '6'), 'ch', '4'), 'zh', 'j'), 'ts', 'c'), 'tz', 'c'), 'kh', 'h'), 'ou', 'u'), 'q', 'ia'),
        'yxw', 'ihv'),
    '([a-z])\1+', '\1', 'g')
$$;

-- All the ways in which a name may be typed: ъ is a by the book, and u or y to many.
create function records.sound(name text) returns text
    language sql immutable strict parallel safe as $$
select records.sound_of(records.fold(name))
    || case when name ~ '[ъЪ]' then
           ' / ' || records.sound_of(records.fold(translate(name, 'ъЪ', 'уУ')))
        || ' / ' || records.sound_of(records.fold(translate(name, 'ъЪ', 'йЙ'))) else '' end
$$;

-- The words that names are made of: where a mistyped one is looked up. Words stay when their last name goes.
create table records.sound_word (
    word text primary key
);
create index sound_word_trigram on records.sound_word using gin (word gin_trgm_ops);

create function records.learn_words(sounds text[]) returns bigint language sql as $$
with learnt as (
    insert into records.sound_word (word)
    select distinct w
    from unnest(sounds) s, regexp_split_to_table(s, '[ /]+') w
    where length(w) between 4 and 40 and w ~ '[a-z]'
    order by w
    on conflict do nothing
    returning 1)
select count(*) from learnt
$$;

-- Apart from party_list, which changes with every figure: its index is large.
create table parties.party_sound (
    id    uuid primary key,                         -- of the party
    sound text not null
);
insert into parties.party_sound (id, sound) select id, records.sound(name) from parties.party;
create index party_sound_trigram on parties.party_sound using gin (sound gin_trgm_ops);
select records.learn_words(array(select sound from parties.party_sound));

create function parties.sound_new_parties() returns trigger language plpgsql as $$
declare
    learnt bigint;
begin
    with heard as (
        insert into parties.party_sound (id, sound) select id, records.sound(name) from new_rows returning sound)
    select records.learn_words(array(select sound from heard)) into learnt;
    return null;
end $$;
create trigger sound_new_parties after insert on parties.party
    referencing new table as new_rows
    for each statement execute function parties.sound_new_parties();

create function parties.sound_renamed_parties() returns trigger language plpgsql as $$
declare
    learnt bigint;
begin
    with heard as (
        update parties.party_sound s set sound = records.sound(n.name)
        from old_rows o join new_rows n using (id)
        where s.id = n.id and o.name <> n.name
        returning s.sound)
    select records.learn_words(array(select sound from heard)) into learnt;
    return null;
end $$;
create trigger sound_renamed_parties after update on parties.party
    referencing old table as old_rows new table as new_rows
    for each statement execute function parties.sound_renamed_parties();

create function parties.unsound_erased_parties() returns trigger language plpgsql as $$
begin
    delete from parties.party_sound s using old_rows o where s.id = o.id;
    return null;
end $$;
create trigger unsound_erased_parties after delete on parties.party
    referencing old table as old_rows
    for each statement execute function parties.unsound_erased_parties();

create function parties.empty_sounds() returns trigger language plpgsql as $$
begin
    delete from parties.party_sound;
    return null;
end $$;
create trigger empty_sounds after truncate on parties.party
    for each statement execute function parties.empty_sounds();
