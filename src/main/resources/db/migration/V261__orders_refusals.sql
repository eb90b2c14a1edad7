-- What was refused, line by line, in the base currency, with who and where as on the document: made from the documents
-- like orders.sale, never added to. A cancelled order is refused whole.
create table orders.refusal (
    line_id    bigint  primary key,
    order_key  bigint  not null,
    day        date    not null,
    product_key integer,
    party_key  integer,
    manager_id uuid,
    region_id  integer,
    region     text,
    country    text,
    market_id  integer,
    reason_id  integer,                             -- null: on no list, or nobody said
    reason     text,                                -- as the document says it
    cause      text,
    amount     numeric not null,
    quantity   numeric not null,
    cancelled  boolean not null                     -- with the whole order
);
create index refusal_order on orders.refusal (order_key);
create index refusal_day on orders.refusal (day);
create index refusal_by_reason on orders.refusal (reason_id, day);
create index refusal_product on orders.refusal (product_key, day);
create index refusal_party on orders.refusal (party_key, day);
create index refusal_word on orders.refusal (lower(reason));

insert into orders.refusal
select l.id, o.key, o.ordered_on, l.product_key, o.party_key, o.manager_id, o.region_id, o.region, o.country, o.market_id,
       w.reason_id, r.reason, r.cause, r.amount * o.rate, r.quantity, r.cancelled
from orders.sales_order o
join orders.order_line l on l.order_key = o.key
cross join lateral (
    select coalesce(o.cancel_reason, l.refuse_reason), coalesce(o.cancel_cause, l.refuse_cause), l.quantity, true,
           case when o.exact then l.quantity * l.price * (1 - l.discount)
                else round(l.quantity * l.price * (1 - l.discount), 2) end
    where o.state = 'CANCELLED'
    union all
    select l.refuse_reason, l.refuse_cause, l.refused, false,
           case when o.exact then l.refused * l.price * (1 - l.discount)
                else round(l.quantity * l.price * (1 - l.discount), 2)
                     - round((l.quantity - l.refused) * l.price * (1 - l.discount), 2) end
    where o.state in ('CONFIRMED', 'SHIPPING', 'COMPLETED') and l.refused > 0
) r (reason, cause, quantity, cancelled, amount)
left join orders.reason_word w on w.word = lower(r.reason)
where o.document = 'ORDER' and o.deleted_at is null;

-- A text that gets another meaning has it everywhere at once.
create function orders.reason_means() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        update orders.refusal set reason_id = null where lower(reason) = old.word;
    else
        update orders.refusal set reason_id = new.reason_id where lower(reason) = new.word;
    end if;
    return null;
end $$;
create trigger reason_means after insert or update or delete on orders.reason_word
    for each row execute function orders.reason_means();

create or replace function orders.reason_words() returns trigger language plpgsql as $$
declare
    words text[] := array[lower(new.code), lower(new.name_bg), lower(new.name_en)];
begin
    delete from orders.reason_word where reason_id = new.id and not given and word <> all (words);
    insert into orders.reason_word (word, reason_id)
    select distinct word, new.id from unnest(words) word
    on conflict do nothing;
    return null;
end $$;

-- What customers asked for: sold, refused, cancelled, and confirmed but not shipped yet. Each document once, whatever
-- became of it.
create index sales_order_confirmed on orders.sales_order (ordered_on)
    where state = 'CONFIRMED' and document = 'ORDER' and deleted_at is null;
create view orders.demand as
select day, party_key, manager_id, region_id, region, country, market_id, amount, quantity
from orders.sale
where effect in ('SALE', 'REFUSAL', 'CANCELLATION')
union all
select ordered_on, party_key, manager_id, region_id, region, country, market_id, total * rate, quantity
from orders.sales_order
where state = 'CONFIRMED' and document = 'ORDER' and deleted_at is null;
