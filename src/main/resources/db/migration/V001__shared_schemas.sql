-- One schema for each module; see docs/ARCHITECTURE.md.
create extension if not exists pg_trgm;

create schema identity;
create schema records;
create schema parties;
create schema products;
create schema orders;
create schema segmentation;
create schema imports;

-- One form for every spelling: lower case, no accents, Cyrillic as Latin letters, only letters and digits,
-- single spaces. Search and sort order use it, on stored columns and on what the user types.
create function records.fold(text) returns text
    language sql immutable strict parallel safe as $$
select trim(regexp_replace(
    translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
            lower(normalize(regexp_replace(normalize($1, nfkd), '[\u0300-\u0305\u0307-\u036f]', '', 'g'), nfc)),
            'щ', 'sht'), 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'ß', 'ss'),
        'абвгдезийклмнопрстуфхъьыэăĕğĭŏŭøłđ', 'abvgdeziyklmnoprstufhayieaegiouold'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

create schema shared;

-- db-scheduler's table, as its documentation gives it.
create table shared.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on shared.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on shared.scheduled_tasks (priority desc, execution_time asc);
