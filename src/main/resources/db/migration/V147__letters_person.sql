-- Whose letter it is: it goes when the person is erased.
alter table letters.letter
    add column user_id uuid references identity.user_account on delete cascade;
update letters.letter l
set user_id = u.id
from identity.user_account u
where lower(u.email) = lower(l.recipient);
create index letter_user on letters.letter (user_id);
