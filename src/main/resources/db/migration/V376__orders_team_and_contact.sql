-- Whose team sold it, as it was when the manager became its manager, and which of our contacts ordered.
alter table orders.sales_order
    add column team_id uuid references identity.team on delete set null,
    add column contact_id uuid references contacts.contact on delete set null;

update orders.sales_order o set team_id = u.team_id
from identity.user_account u where u.id = o.manager_id and u.team_id is not null;

create index sales_order_team on orders.sales_order (team_id, ordered_on, id) where team_id is not null;
create index sales_order_contact on orders.sales_order (contact_id) where contact_id is not null;

select records.watch('orders.sales_order',
    'party_key', 'exact', 'total', 'refused', 'cost', 'discounts', 'vat', 'quantity', 'refused_quantity', 'lines', 'region', 'country', 'paid',
    'team_id', 'contact_id');
