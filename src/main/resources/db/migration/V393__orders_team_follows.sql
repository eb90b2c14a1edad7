-- Whoever writes a manager on a document writes his team with it, as it is then, unless that is said too; a return has that of its sale.
create function orders.team_of_the_day() returns trigger language plpgsql as $$
begin
    new.team_id := case when new.origin_id is null
                        then (select team_id from identity.user_account where id = new.manager_id)
                        else (select team_id from orders.sales_order where id = new.origin_id) end;
    return new;
end $$;
create trigger team_of_the_day before insert on orders.sales_order
    for each row when (new.team_id is null and new.manager_id is not null)
    execute function orders.team_of_the_day();
create trigger team_of_another before update of manager_id, origin_id on orders.sales_order
    for each row when ((new.manager_id, new.origin_id) is distinct from (old.manager_id, old.origin_id)
                       and new.team_id is not distinct from old.team_id)
    execute function orders.team_of_the_day();
