package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How we deal with a counterparty, and how big it is.
 *
 * @param language ISO 639-1
 * @param turnover of a year, as it is known
 * @param paymentDays within which it pays
 * @param creditLimit how much it may owe
 * @param currency that it is invoiced in
 * @param priceList the name of the one that it buys by
 * @param discount from it, in percent
 * @param delivery how and when
 * @param customerSince the day of its first order, of who is older than the data
 * @param ordersBefore how often it had ordered until the data begin; null: once, if it had
 */
public record PartyTerms(
        @Nullable String billingAddress,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Integer employees,
        @Nullable Money turnover,
        @Nullable Integer paymentDays,
        @Nullable Money creditLimit,
        @Nullable String currency,
        @Nullable String priceList,
        @Nullable BigDecimal discount,
        @Nullable String delivery,
        @Nullable LocalDate customerSince,
        @Nullable Integer ordersBefore) {
    static final PartyTerms NONE =
            new PartyTerms(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);
}
