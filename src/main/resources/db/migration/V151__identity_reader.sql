-- All that a request needs to know of its user, at a moment: read for each request, so kept plain.
create function identity.reader(who uuid, moment timestamptz)
    returns table (id uuid, name text, language text, theme text, team_id uuid, may_sign_in boolean,
                   rights text[], teams uuid[], below uuid[], absent uuid[], until date[])
    language sql stable as $$
    select u.id, u.name, u.language, u.theme, u.team_id,
           u.active and u.email is not null,
           array(select r.kind || ' ' || r.action || ' ' || r.reach
                 from identity.user_role m join identity.role_right r using (role_id)
                 where m.user_id = u.id),
           t.ids,
           identity.teams_below(t.ids),
           a.ids, a.until
    from identity.user_account u
    cross join lateral (select array(select team.id from identity.team
                                     where team.id = u.team_id or team.head_id = u.id)) t (ids)
    cross join lateral (
        select coalesce(array_agg(d.absent_id order by d.id), '{}'), coalesce(array_agg(d.to_on order by d.id), '{}')
        from identity.deputy d
        where d.deputy_id = u.id
          and (moment at time zone coalesce((select zone from identity.company), 'UTC'))::date between d.from_on and d.to_on) a (ids, until)
    where u.id = who
$$;
