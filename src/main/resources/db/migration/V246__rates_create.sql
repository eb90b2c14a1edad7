-- What currencies were worth on a day, as the European Central Bank publishes it. Documents keep the rate that they were made with.
create schema rates;
create table rates.rate (
    currency   text        not null check (currency ~ '^[A-Z]{3}$' and currency not in ('EUR', 'BGN')),   -- the lev's is fixed by law
    day        date        not null,
    per_euro   numeric     not null check (per_euro > 0),  -- units of the currency for one euro
    by_hand    boolean     not null,                       -- a file never overwrites it
    changed_at timestamptz not null default now(),
    changed_by uuid,
    primary key (currency, day)
);

-- Units for one euro: of that day, or of the last day before on which rates were published. Markets are closed for some days round
-- Easter and Christmas; what is older than ten days says nothing. Of the lev: Council Regulation (EC) 1103/97 and the law of 2026.
create function rates.per_euro(which text, d date) returns numeric language sql stable as $$
select case which
    when 'EUR' then 1
    when 'BGN' then 1.95583
    else (select r.per_euro from rates.rate r where r.currency = which and r.day between d - 10 and d order by r.day desc limit 1)
end
$$;

-- What one unit of a currency was worth in another; null: nobody has brought the rate.
create function rates.worth(which text, base text, d date) returns numeric language sql stable as $$
select case when which = base then 1
    else trim_scale(round(rates.per_euro(base, d)::numeric(60, 30) / rates.per_euro(which, d), 30))
end
$$;
