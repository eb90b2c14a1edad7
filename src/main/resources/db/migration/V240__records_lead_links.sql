-- Fields of the company's own that point at one counterparty point at another: which ones, as table:field:record.
-- Those given only, or all of them where none are given.
create function records.lead_links(from_id uuid, to_id uuid, only_these text[]) returns setof text language plpgsql as $$
declare
    own record;
begin
    for own in select f.name, p.holder, p.listed
               from records.custom_field f cross join records.own_fields_of(f.list) p
               where f.type = 'PARTY' and p.holder is not null
    loop
        return query execute format(
            'update %1$s r set custom = jsonb_set(r.custom, array[$1], to_jsonb($3::text))
             where r.id in (select l.id from %2$s l where l.custom @> jsonb_build_object($1, $2::text))
               and ($4 is null or %1$L || '':'' || $1 || '':'' || r.id = any ($4))
             returning %1$L || '':'' || $1 || '':'' || r.id',
            own.holder, own.listed)
        using own.name, from_id, to_id, only_these;
    end loop;
end $$;
