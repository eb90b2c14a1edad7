-- How much is known of counterparties is counted for all new ones at once, not for each as it comes: a file of customers
-- is imported in two thirds of the time.

-- In percent, rounded down; who lacks nothing of what is wanted has 100.
create function parties.completeness_of(which uuid[]) returns table (id uuid, completeness smallint) language sql stable as $$
select p.id,
       coalesce(100 - ceil(100.0 * sum(e.weight) filter (where e.code = any (m.codes)) / nullif(sum(e.weight), 0)), 100)::smallint
from parties.party p
cross join lateral (select parties.missing(p) as codes offset 0) m
cross join parties.expected e
where p.id = any (which)
  and (p.kind <> 'PERSON' or e.code not in ('PERSON', 'EIK', 'LEGAL_NAME', 'VAT_NUMBER'))
group by p.id
$$;

create or replace function parties.count_completeness(which uuid[]) returns void language plpgsql as $$
begin
    if cardinality(which) = 0 then
        return;
    end if;
    perform parties.share_expected();
    perform from parties.party_list where id = any (which) order by id for update;
    update parties.party_list l set completeness = s.completeness
    from parties.completeness_of(which) s
    where l.id = s.id and l.completeness <> s.completeness;
end $$;

create or replace function parties.list_new_parties() returns trigger language plpgsql as $$
begin
    perform parties.share_teams();
    perform parties.share_expected();
    insert into parties.party_list
        (id, key, kind, name, sort_name, customer, supplier, partner, competitor, eik, vat_number,
         region_id, region_text, country_id, market_id, phone, email, manager_id, created_at, team_id,
         parent_id, tag_ids, activity_ids, customer_since, orders_before, legal_name, language, employees, turnover, turnover_currency,
         payment_days, credit_limit, credit_currency, currency, price_list, discount, completeness)
    select p.id, p.key, p.kind, p.name, records.fold(p.name), p.customer, p.supplier, p.partner, p.competitor, p.eik, p.vat_number,
           p.region_id, p.region_text, r.country_id, p.market_id, p.phone, p.email, p.manager_id, p.created_at, u.team_id,
           p.parent_id, p.tag_ids, p.activity_ids, p.customer_since, p.orders_before, p.legal_name, p.language, p.employees,
           p.turnover, p.turnover_currency, p.payment_days, p.credit_limit, p.credit_currency, p.currency, p.price_list, p.discount,
           coalesce(c.completeness, 0)
    from new_rows p
    left join parties.completeness_of(array(select n.id from new_rows n where n.deleted_at is null)) c on c.id = p.id
    left join parties.region r on r.id = p.region_id
    left join identity.user_account u on u.id = p.manager_id
    where p.deleted_at is null;
    return null;
end $$;

drop trigger list_completeness on parties.party_list;
drop function parties.list_completeness();
drop function parties.completeness(parties.party);
