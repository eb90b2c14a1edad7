create sequence orders.document_number start 10001;     -- for documents made here without a number

create table orders.sales_order (
    id           uuid        primary key,           -- UUIDv7, made in Java
    key          bigint      not null unique generated always as identity,  -- what lines and facts carry
    document     text        not null default 'ORDER' check (document in ('ORDER', 'RETURN')),
    number       text        not null default nextval('orders.document_number'),
    origin_id    uuid        references orders.sales_order, -- of a return: the order it gives back; null: tied to none
    ordered_on   date        not null,
    promised_on  date,
    shipped_on   date,
    party_id     uuid        references parties.party,      -- null: sold to nobody in particular
    party_key    integer,
    manager_id   uuid        references identity.user_account,
    region_id    integer     references parties.region,     -- as on the day; the row's own wins over the party's
    region       text,                              -- English name of its oblast, or as it came when no list knows it
    country      text,                              -- likewise of its country
    market_id    integer     references parties.market,
    currency     char(3)     not null,
    rate         numeric     not null default 1 check (rate > 0),   -- base currency for one unit
    state        text        not null check (state in ('DRAFT', 'CONFIRMED', 'SHIPPING', 'COMPLETED', 'CANCELLED')),
    cancel_reason text,
    exact        boolean     not null default false, -- imported: amounts stand as they came; false: each line is rounded
    -- sums of the lines in the order's currency, kept with them by SaleFacts
    total            numeric not null default 0,    -- net of discount and refused quantity
    refused          numeric not null default 0,    -- worth of the refused quantity
    cost             numeric,                       -- of what was not refused; null: the cost of some line is unknown
    quantity         numeric not null default 0,    -- without the refused
    refused_quantity numeric not null default 0,
    lines            integer not null default 0,
    note         text,
    import_id    uuid,
    version      integer     not null default 1,
    created_at   timestamptz not null default now(),
    created_by   uuid,
    changed_at   timestamptz not null default now(),
    changed_by   uuid,
    deleted_at   timestamptz
);
create index sales_order_date on orders.sales_order (ordered_on, id);
create index sales_order_party on orders.sales_order (party_id, ordered_on, id);
create index sales_order_number on orders.sales_order (number collate "C", id);
create index sales_order_manager on orders.sales_order (manager_id, ordered_on, id);
create index sales_order_origin on orders.sales_order (origin_id) where origin_id is not null;

create table orders.order_line (
    id            bigint  primary key generated always as identity,    -- also their order
    order_key     bigint  not null,
    product_key   integer,
    name          text,                             -- as it came, when it differs from the product's name
    quantity      numeric not null check (quantity > 0),
    price         numeric not null check (price >= 0),              -- for one unit, without VAT
    discount      numeric not null default 0 check (discount between 0 and 1),  -- fraction
    cost          numeric check (cost >= 0),        -- for one unit; null: unknown
    refused       numeric not null default 0 check (refused between 0 and quantity),
    refuse_reason text
);
create index order_line_order on orders.order_line (order_key);

-- Sales facts: one row for each effect of a document, in the base currency, with who and where frozen on it.
create table orders.sale (
    order_key  bigint   not null,
    effect     text     not null check (effect in ('SALE', 'RETURN', 'REFUSAL', 'CANCELLATION')),
    day        date     not null,
    party_key  integer,
    manager_id uuid,
    region_id  integer,
    region     text,
    country    text,
    market_id  integer,
    amount     numeric  not null,                   -- never negative; the effect gives the sign
    quantity   numeric  not null,
    cost       numeric,                             -- of sales and returns; null: unknown
    primary key (order_key, effect)
);
create index sale_party on orders.sale (party_key, day);
create index sale_day on orders.sale (day);

-- The facts summed by customer and month (month = its first day).
create table orders.party_month (
    party_key      integer not null,
    month          date    not null,
    sales          numeric not null default 0,      -- before returns
    returns        numeric not null default 0,
    sales_cost     numeric,                         -- null: unknown
    returns_cost   numeric,
    quantity       numeric not null default 0,      -- sold less returned
    orders         integer not null default 0,
    first_day      date,                            -- of the month's orders; null: only returns
    last_day       date,
    primary key (party_key, month)
);
