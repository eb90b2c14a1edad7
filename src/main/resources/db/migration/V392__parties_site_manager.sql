-- A delivery site can have its own manager and terms; where it says nothing the counterparty's hold.
alter table parties.party_site
    add column manager_id uuid references identity.user_account,
    add column payment_days integer check (payment_days >= 0),
    add column price_list text;                     -- its name
create index party_site_manager on parties.party_site (manager_id) where manager_id is not null;
