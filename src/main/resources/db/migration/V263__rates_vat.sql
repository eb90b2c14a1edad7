-- Rates of value added tax, each from a day on, by where goods go. What a product says of itself wins inside the country.
create table rates.vat_rate (
    id          integer primary key generated always as identity,
    destination text    not null check (destination in ('HOME', 'EU_BUSINESS', 'EU_PERSON', 'ABROAD')),
    valid_from  date    not null,
    percent     numeric not null check (percent between 0 and 100),
    basis       text    check (percent > 0 or basis is not null),    -- what in the law allows 0 %
    unique (destination, valid_from)
);
insert into rates.vat_rate (destination, valid_from, percent, basis) values
    ('HOME', '1999-01-01', 20, null),
    ('EU_PERSON', '2007-01-01', 20, null),
    ('EU_BUSINESS', '2007-01-01', 0, 'чл. 53, ал. 1 ЗДДС'),
    ('ABROAD', '2007-01-01', 0, 'чл. 28 ЗДДС');
