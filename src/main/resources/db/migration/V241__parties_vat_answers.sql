-- What VIES, the exchange of VAT information of the European Union, said about the numbers of counterparties. Only answers are
-- kept: that it could not be asked says nothing about a number.
create table parties.vat_answer (
    id           uuid        primary key,           -- UUIDv7, made in Java
    party_id     uuid        not null references parties.party on delete cascade,
    number       text        not null,              -- what was asked about
    valid        boolean     not null,
    name         text,                              -- of whom it is, where the country tells
    address      text,
    consultation text,                              -- the number of the inquiry, proof of having asked; null: the company has no number of its own
    answered_at  timestamptz not null,
    asked_by     uuid
);
create index vat_answer_party on parties.vat_answer (party_id, answered_at);

-- With it VIES gives the number of the inquiry.
alter table identity.company add column vat_number text;
