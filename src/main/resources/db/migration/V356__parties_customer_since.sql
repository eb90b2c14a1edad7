-- Customers that are older than the data: when they first ordered, and how often until the data begin.
alter table parties.party add column customer_since date, add column orders_before integer check (orders_before > 0);
select records.watch('parties.party', '');

alter table parties.party_list add column customer_since date, add column orders_before integer;
alter table parties.party_trash add column customer_since date, add column orders_before integer;

create or replace function parties.listed_kin() returns trigger language plpgsql as $$
begin
    update parties.party_list l
    set parent_id = p.parent_id, tag_ids = p.tag_ids, activity_ids = p.activity_ids,
        customer_since = p.customer_since, orders_before = p.orders_before
    from new_rows p
    where l.id = p.id and (l.parent_id, l.tag_ids, l.activity_ids, l.customer_since, l.orders_before)
          is distinct from (p.parent_id, p.tag_ids, p.activity_ids, p.customer_since, p.orders_before);
    return null;
end $$;
