-- Sums know the class and status of the customer: when those change, the months in which he bought are summed anew.
create function profitability.mark_classes() returns trigger language plpgsql as $$
begin
    insert into profitability.mark (month)
    select distinct m.month
    from added a
    join parties.party p on p.id = a.party_id
    join orders.party_month m on m.party_key = p.key
    where (a.abc_before, a.status_before) is distinct from (a.abc, a.status);
    return null;
end $$;
create trigger standing_added after insert on parties.standing referencing new table as added
    for each statement execute function profitability.mark_classes();
