select records.watch('contacts.contact', '');

-- Telephones, e-mails and parties have no history of their own: that of their contact tells which went and which came.
create function contacts.part_history() returns trigger language plpgsql as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    part jsonb := coalesce(now_is, was);
begin
    insert into records.change (kind, record_id, user_id, way, fields)
    select 'contacts.contact', c.id, records.told('user')::uuid, records.told('way'),
           jsonb_build_object(lower(coalesce(part ->> 'medium', 'party')), jsonb_build_array(was, now_is))
    from contacts.contact c
    where c.id = (part ->> 'contact_id')::uuid and c.created_at <> now();
    return null;
end $$;
create trigger point_came_or_went after insert or delete on contacts.contact_point
    for each row execute function contacts.part_history();
create trigger point_changed after update on contacts.contact_point
    for each row when ((old.kind, old.value, old.main, old.opt_out, old.invalid) is distinct from
                       (new.kind, new.value, new.main, new.opt_out, new.invalid))
    execute function contacts.part_history();
create trigger link_came_or_went after insert or delete on contacts.contact_party
    for each row execute function contacts.part_history();
create trigger link_changed after update on contacts.contact_party
    for each row when ((old.position_id, old.position_text, old.role, old.reports_to, old.left_on) is distinct from
                       (new.position_id, new.position_text, new.role, new.reports_to, new.left_on))
    execute function contacts.part_history();
