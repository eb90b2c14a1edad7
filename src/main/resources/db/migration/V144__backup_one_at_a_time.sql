update backup.made set failed = true
where finished_at is null and not failed
  and id <> (select id from backup.made where finished_at is null and not failed order by started_at desc, id desc limit 1);

-- However many nodes are asked at once.
create unique index made_going_on on backup.made ((true)) where finished_at is null and not failed;
