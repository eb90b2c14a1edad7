-- Terms and size are filtered, sorted and shown in lists as all else is. A new row of the list has all of it at once.
alter table parties.party_list
    add column legal_name text, add column language text, add column employees integer, add column turnover numeric,
    add column turnover_currency text, add column payment_days integer, add column credit_limit numeric,
    add column credit_currency text, add column currency text, add column price_list text, add column discount numeric(5, 2);
alter table parties.party_trash
    add column legal_name text, add column language text, add column employees integer, add column turnover numeric,
    add column turnover_currency text, add column payment_days integer, add column credit_limit numeric,
    add column credit_currency text, add column currency text, add column price_list text, add column discount numeric(5, 2);

update parties.party_list l set
    legal_name = p.legal_name, language = p.language, employees = p.employees, turnover = p.turnover,
    turnover_currency = p.turnover_currency, payment_days = p.payment_days, credit_limit = p.credit_limit,
    credit_currency = p.credit_currency, currency = p.currency, price_list = p.price_list, discount = p.discount
from parties.party p
where p.id = l.id
  and (l.legal_name, l.language, l.employees, l.turnover, l.turnover_currency, l.payment_days, l.credit_limit, l.credit_currency,
       l.currency, l.price_list, l.discount) is distinct from
      (p.legal_name, p.language, p.employees, p.turnover, p.turnover_currency, p.payment_days, p.credit_limit, p.credit_currency,
       p.currency, p.price_list, p.discount);

create or replace function parties.list_new_parties() returns trigger language plpgsql as $$
begin
    perform parties.share_teams();
    insert into parties.party_list
        (id, key, kind, name, sort_name, customer, supplier, partner, competitor, eik, vat_number,
         region_id, region_text, country_id, market_id, phone, email, manager_id, created_at, team_id,
         parent_id, tag_ids, activity_ids, customer_since, orders_before, legal_name, language, employees, turnover, turnover_currency,
         payment_days, credit_limit, credit_currency, currency, price_list, discount)
    select p.id, p.key, p.kind, p.name, records.fold(p.name), p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, r.country_id, p.market_id, p.phone, p.email, p.manager_id, p.created_at, u.team_id,
           p.parent_id, p.tag_ids, p.activity_ids, p.customer_since, p.orders_before, p.legal_name, p.language, p.employees,
           p.turnover, p.turnover_currency, p.payment_days, p.credit_limit, p.credit_currency, p.currency, p.price_list, p.discount
    from new_rows p
    left join parties.region r on r.id = p.region_id
    left join identity.user_account u on u.id = p.manager_id
    where p.deleted_at is null;
    return null;
end $$;

create or replace function parties.listed_kin() returns trigger language plpgsql as $$
begin
    update parties.party_list l set
        parent_id = p.parent_id, tag_ids = p.tag_ids, activity_ids = p.activity_ids, customer_since = p.customer_since,
        orders_before = p.orders_before, legal_name = p.legal_name, language = p.language, employees = p.employees,
        turnover = p.turnover, turnover_currency = p.turnover_currency, payment_days = p.payment_days,
        credit_limit = p.credit_limit, credit_currency = p.credit_currency, currency = p.currency, price_list = p.price_list,
        discount = p.discount
    from new_rows p
    where l.id = p.id
      and (l.parent_id, l.tag_ids, l.activity_ids, l.customer_since, l.orders_before, l.legal_name, l.language, l.employees,
           l.turnover, l.turnover_currency, l.payment_days, l.credit_limit, l.credit_currency, l.currency, l.price_list, l.discount)
          is distinct from
          (p.parent_id, p.tag_ids, p.activity_ids, p.customer_since, p.orders_before, p.legal_name, p.language, p.employees,
           p.turnover, p.turnover_currency, p.payment_days, p.credit_limit, p.credit_currency, p.currency, p.price_list, p.discount);
    return null;
end $$;
