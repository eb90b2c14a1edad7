package org.vrazka.identity;

import java.util.Objects;

/** The company as typed. */
public record CompanyForm(
        String company,
        String currency,
        String language,
        String zone,
        String address,
        String vatNumber,
        String paymentsSince) {
    public CompanyForm {
        company = Objects.requireNonNullElse(company, "");
        currency = Objects.requireNonNullElse(currency, "");
        language = Objects.requireNonNullElse(language, "");
        zone = Objects.requireNonNullElse(zone, "");
        address = Objects.requireNonNullElse(address, "").strip();
        vatNumber = Objects.requireNonNullElse(vatNumber, "").strip();
        paymentsSince = Objects.requireNonNullElse(paymentsSince, "").strip();
    }

    static CompanyForm of(Company company, String address, String vatNumber) {
        return new CompanyForm(
                company.name(),
                company.currency(),
                company.language(),
                company.zone().getId(),
                address,
                vatNumber,
                company.paymentsSince() == null ? "" : company.paymentsSince().toString());
    }
}
