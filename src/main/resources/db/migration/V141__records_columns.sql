-- How a user likes the columns of a list: which ones, in this order, and how wide (0: as its content wants).
create table records.list_columns (
    user_id uuid not null references identity.user_account on delete cascade,
    list    text not null,                          -- the catalogue's name: parties, orders …
    names   text[] not null,
    widths  integer[] not null,
    primary key (user_id, list),
    check (cardinality(names) = cardinality(widths))
);
