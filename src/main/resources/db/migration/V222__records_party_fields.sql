-- Fields of the company's own that point at a counterparty: the value is its id, as text.
alter table records.custom_field drop constraint custom_field_type_check;
alter table records.custom_field add constraint custom_field_type_check
    check (type in ('TEXT', 'NUMBER', 'MONEY', 'DATE', 'CHOICE', 'CHOICES', 'YES_NO', 'USER', 'PARTY', 'URL'));

-- Where the records of a list stand, and what lists them with an index on their own fields.
create function records.own_fields_of(list text, out holder regclass, out listed regclass) language sql stable as $$
select case list when 'parties' then 'parties.party'::regclass
                 when 'contacts' then 'contacts.contact'::regclass
                 when 'products' then 'products.product'::regclass
                 when 'orders' then 'orders.sales_order'::regclass end,
       case list when 'parties' then 'parties.party_list'::regclass
                 when 'contacts' then 'contacts.contact_list'::regclass
                 when 'products' then 'products.product'::regclass
                 when 'orders' then 'orders.sales_order'::regclass end
$$;

-- Nothing is left pointing at a counterparty that is deleted for good; the history of each record tells so.
create function records.empty_links_to_gone() returns trigger language plpgsql as $$
declare
    gone text[];
    own record;
begin
    for own in select f.name, p.holder, p.listed
               from records.custom_field f cross join records.own_fields_of(f.list) p
               where f.type = 'PARTY' and p.holder is not null
    loop
        gone := coalesce(gone, array(select id::text from old_rows));
        execute format(
            'update %s r set custom = r.custom - $1, version = r.version + 1
             where r.id in (
                 select l.id from unnest($2) g cross join lateral (
                     select l.id from %s l where l.custom @> jsonb_build_object($1, g)) l
                 union
                 select t.id from %s t where t.deleted_at is not null and t.custom ->> $1 = any ($2))',
            own.holder, own.listed, own.holder)
        using own.name, gone;
    end loop;
    return null;
end $$;
create trigger empty_links_to_gone after delete on parties.party
    referencing old table as old_rows for each statement execute function records.empty_links_to_gone();
