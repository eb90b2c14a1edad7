-- A new counterparty is looked for by its VAT number while it is typed.
create index party_list_vat on parties.party_list (vat_number collate "C") where vat_number is not null;
