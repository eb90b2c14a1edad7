-- Who gets a view by mail, and when. A letter may carry a file; it is forgotten with its text once it is sent.
create table records.view_mail (
    view_id    uuid        not null references records.saved_view on delete cascade,
    user_id    uuid        not null references identity.user_account on delete cascade,
    every      text        not null check (every in ('DAY', 'WEEK', 'MONTH')),
    runs_on    smallint    not null,                -- day of the week from Monday, or of the month
    runs_at    smallint    not null,                -- hour
    format     text        not null check (format in ('XLSX', 'CSV')),
    sent_until timestamptz not null default now(),  -- what is due since then is to be sent
    created_at timestamptz not null default now(),
    primary key (view_id, user_id)
);
create index view_mail_user on records.view_mail (user_id);

alter table letters.letter
    add column file_name text,
    add column file_type text,
    add column file      bytea,
    add check ((file_name is null) = (file_type is null)),
    add check (file is null or file_name is not null);
