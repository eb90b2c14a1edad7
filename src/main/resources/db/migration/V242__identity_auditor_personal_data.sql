-- The auditor sees all there is: what is held of people too, though he neither gives it out nor erases it.
insert into identity.role_right (role_id, kind, action, reach)
select id, 'PERSONAL_DATA', 'SEE', 'ALL' from identity.role where code = 'AUDITOR';
