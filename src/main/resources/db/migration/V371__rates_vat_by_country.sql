-- Who sells to private persons elsewhere in the Union under the one-stop shop owes the rate of their country.
alter table rates.vat_rate
    add column country char(2),     -- ISO 3166-1; null: all of the destination that have no rate of their own
    add check (country is null or destination = 'EU_PERSON'),
    drop constraint vat_rate_destination_valid_from_key,
    add constraint vat_rate_from unique nulls not distinct (destination, country, valid_from);
