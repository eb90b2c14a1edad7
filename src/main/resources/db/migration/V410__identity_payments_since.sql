-- From which day on the company keeps payments here: an order from then on without any is unpaid. Null: of such an order nothing is known.
alter table identity.company add column payments_since date;
