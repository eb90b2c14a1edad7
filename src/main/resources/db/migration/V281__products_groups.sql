-- Groups of products are a tree that the firm keeps; until now a product carried the name of its group. A name like
-- "Fasteners > Bolts" was a place in a tree already.
create sequence products.product_group_place as integer;
create table products.product_group (
    id         integer     primary key generated always as identity,
    parent_id  integer     references products.product_group,   -- null: stands at the top
    name_bg    text        not null,
    name_en    text        not null,
    place      integer     not null default nextval('products.product_group_place'),  -- among those that are part of the same
    active     boolean     not null default true,
    import_id  uuid,
    deleted_at timestamptz
);
create index product_group_parent on products.product_group (parent_id);
create index product_group_import on products.product_group (import_id) where import_id is not null;

alter table products.product add column group_id integer references products.product_group;
create index product_in_group on products.product (group_id, sort_name collate "C", id) where group_id is not null;

do $$
declare
    path  text;
    name  text;
    above integer;
    found integer;
begin
    for path in
        select distinct was.path
        from (
            select p."group" from products.product p
            union all select b.state ->> 'group' from imports.before b where b.kind = 'PRODUCTS'
            union all select i.before #>> '{}' from records.bulk_item i join records.bulk b on b.id = i.bulk_id
                      where b.list = 'products' and b.field = 'group') was (path)
        where btrim(was.path) <> ''
        order by 1
    loop
        above := null;
        foreach name in array regexp_split_to_array(btrim(path), '\s+[>›/]\s+') loop
            continue when btrim(name) = '';
            select g.id into found from products.product_group g
            where g.parent_id is not distinct from above and lower(g.name_bg) = lower(btrim(name));
            if found is null then
                insert into products.product_group (parent_id, name_bg, name_en)
                values (above, btrim(name), btrim(name)) returning id into found;
            end if;
            above := found;
        end loop;
        update products.product p set group_id = above where p."group" = path;
        -- what imports and changes of many keep for their undo
        update imports.before b set state = b.state || jsonb_build_object('group_id', above)
        where b.kind = 'PRODUCTS' and b.state ->> 'group' = path;
        update records.bulk_item i set before = to_jsonb(above)
        from records.bulk b
        where b.id = i.bulk_id and b.list = 'products' and b.field = 'group' and i.before = to_jsonb(path);
    end loop;
end $$;

alter table products.product drop column "group";
select records.watch('products.product', '');
