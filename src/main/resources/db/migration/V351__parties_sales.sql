-- What each counterparty bought in all its time: no period holds more, so the largest of any are found without reading all. Null: not known yet, or
-- not any more, as of one that came back from the trash; it is told by night.
alter table parties.party_list add column sales numeric;
alter table parties.party_list alter column sales set default 0;
alter table parties.party_trash add column sales numeric;
create index party_list_sales on parties.party_list (sales desc nulls first, key) where sales is null or sales > 0;

create function parties.forget_sales() returns trigger language plpgsql as $$
begin
    new.sales := null;
    return new;
end $$;
create trigger forget_sales before insert on parties.party_trash for each row execute function parties.forget_sales();
