-- Why goods are refused and orders cancelled: a tree that the firm keeps. Documents carry the code, so that names can
-- change; a text that came with an import and is on no list stays on them as it is.
create table orders.refusal_reason (
    id      integer primary key generated always as identity,
    code    text    not null unique,                -- made from the English name, and stays
    parent  text    references orders.refusal_reason (code),    -- null: stands at the top
    name_bg text    not null,
    name_en text    not null,
    cause   text    check (cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER')), -- who usually is at fault; null: it differs
    active  boolean not null default true
);

-- What a document can call a reason: its code, its names, and texts of which somebody said that they mean it.
create table orders.reason_word (
    word      text    primary key,                  -- in lower case
    reason_id integer not null references orders.refusal_reason on delete cascade,
    given     boolean not null default false        -- somebody said so
);
create index reason_word_reason on orders.reason_word (reason_id);

create function orders.reason_code() returns trigger language plpgsql as $$
declare
    made text := trim(both '_' from upper(regexp_replace(new.name_en, '[^A-Za-z0-9]+', '_', 'g')));
begin
    if made = '' or exists (select from orders.refusal_reason r where r.code = made) then
        made := coalesce(nullif(made, ''), 'REASON') || '_' || new.id;
    end if;
    new.code := made;
    return new;
end $$;
create trigger reason_code before insert on orders.refusal_reason
    for each row when (new.code is null) execute function orders.reason_code();

create function orders.reason_words() returns trigger language plpgsql as $$
begin
    delete from orders.reason_word where reason_id = new.id and not given;
    insert into orders.reason_word (word, reason_id)
    select distinct lower(word), new.id
    from unnest(array[new.code, new.name_bg, new.name_en]) word
    on conflict do nothing;
    return null;
end $$;
create trigger reason_words after insert or update on orders.refusal_reason
    for each row execute function orders.reason_words();

insert into orders.refusal_reason (code, parent, name_bg, name_en, cause) values
    ('OURS', null, 'При нас', 'On our side', 'US'),
    ('NO_STOCK', 'OURS', 'Няма наличност', 'No stock', 'US'),
    ('LATE', 'OURS', 'Закъсняваме', 'We are late', 'US'),
    ('PRICE', 'OURS', 'Цена', 'Price', 'US'),
    ('QUALITY', 'OURS', 'Качество', 'Quality', 'US'),
    ('SUPPLIER_FAILED', 'OURS', 'Доставчикът не достави', 'Supplier failed to deliver', 'SUPPLIER'),
    ('CUSTOMERS', null, 'При клиента', 'On the customer''s side', 'CUSTOMER'),
    ('CHANGED_MIND', 'CUSTOMERS', 'Клиентът се отказа', 'Customer changed its mind', 'CUSTOMER'),
    ('NO_MONEY', 'CUSTOMERS', 'Клиентът няма средства', 'Customer has no money', 'CUSTOMER'),
    ('COMPETITOR', 'CUSTOMERS', 'Клиентът отиде при конкурент', 'Customer went to a competitor', 'CUSTOMER'),
    ('OTHER', null, 'Друга', 'Other', null);

-- Who caused it, of each refused line and of each cancelled order.
alter table orders.order_line add column refuse_cause text
    check (refuse_cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER'));
alter table orders.sales_order add column cancel_cause text
    check (cancel_cause in ('US', 'CUSTOMER', 'SUPPLIER', 'CARRIER'));

create index order_line_reason on orders.order_line (refuse_reason) where refuse_reason is not null;
create index sales_order_reason on orders.sales_order (cancel_reason) where cancel_reason is not null;

update orders.order_line l set refuse_cause = r.cause
from orders.refusal_reason r where l.refuse_reason = r.code and r.cause is not null;
update orders.sales_order o set cancel_cause = r.cause
from orders.refusal_reason r where o.cancel_reason = r.code and r.cause is not null;

select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'quantity', 'refused_quantity', 'lines', 'region', 'country');

create or replace function records.order_line(l orders.order_line) returns jsonb language sql stable as $$
select jsonb_build_object(
    'product', coalesce(l.name, (select p.name from products.product p where p.key = l.product_key)),
    'quantity', l.quantity, 'price', l.price, 'discount', l.discount,
    'refused', l.refused, 'refuse_reason', l.refuse_reason, 'refuse_cause', l.refuse_cause)
$$;
drop trigger order_line_changed on orders.order_line;
create trigger order_line_changed after update on orders.order_line for each row
    when (current_setting('vrazka.way', true) is distinct from 'IMPORT'
          and (old.product_key, old.name, old.quantity, old.price, old.discount, old.refused, old.refuse_reason,
               old.refuse_cause)
              is distinct from
              (new.product_key, new.name, new.quantity, new.price, new.discount, new.refused, new.refuse_reason,
               new.refuse_cause))
    execute function records.order_line_history();
