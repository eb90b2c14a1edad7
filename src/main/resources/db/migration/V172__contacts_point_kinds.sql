-- Telephones and e-mails of people are of the same kinds as those of parties.
update contacts.contact_point set kind = 'OTHER' where medium = 'EMAIL' and kind in ('MOBILE', 'FAX');
alter table contacts.contact_point drop constraint contact_point_kind_check;
alter table contacts.contact_point add constraint contact_point_kind_check
    check (kind in ('WORK', 'MOBILE', 'PERSONAL', 'FAX', 'INVOICES', 'OTHER'));
