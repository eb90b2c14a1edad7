-- Who may do something with parties may do the same with the people there, as far as the ready-made roles go.
insert into identity.role_right (role_id, kind, action, reach)
select p.role_id, 'CONTACTS', p.action, p.reach
from identity.role_right p
join identity.role r on r.id = p.role_id
where r.code is not null and p.kind = 'PARTIES' and p.action <> 'SEE_COSTS';
