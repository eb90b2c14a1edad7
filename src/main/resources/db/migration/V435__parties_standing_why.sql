-- Why a counterparty came to a status: how many orders it had then, and when the last of them was. Null: changed before this was kept.
alter table parties.standing add column orders integer;
alter table parties.standing add column last_order_on date;
