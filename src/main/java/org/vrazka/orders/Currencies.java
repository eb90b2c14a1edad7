package org.vrazka.orders;

import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.rates.Rates;
import org.vrazka.records.OncePerRequest;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The company's currency, and what one unit of another is worth in it. */
@Component
public class Currencies {
    /** Bulgaria's own currency until the euro; its rate is fixed by law, and it is gone since. */
    private static final String LEV = "BGN";

    private static final LocalDate EURO = LocalDate.of(2026, 1, 1);
    private static final Set<String> KNOWN =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final DSLContext db;
    private final Rates rates;

    Currencies(DSLContext db, Rates rates) {
        this.db = db;
        this.rates = rates;
    }

    public String base() {
        return OncePerRequest.of(this, this::read);
    }

    private String read() {
        var currency = db.select(COMPANY.CURRENCY).from(COMPANY).fetchOne(COMPANY.CURRENCY);
        return currency == null ? "EUR" : currency;
    }

    /**
     * Base currency for one unit: as given, else the published rate of the day; tells the errors
     * what is missing.
     */
    public BigDecimal rate(
            String currency, @Nullable BigDecimal given, @Nullable LocalDate day, Errors errors) {
        return rate(currency, given, day, "rateNeeded", errors);
    }

    /** The same where no rate can be given. */
    public BigDecimal rateOfDay(String currency, @Nullable LocalDate day, Errors errors) {
        return rate(currency, null, day, "noRate", errors);
    }

    private BigDecimal rate(
            String currency,
            @Nullable BigDecimal given,
            @Nullable LocalDate day,
            String needed,
            Errors errors) {
        var base = base();
        if (!KNOWN.contains(currency)) {
            errors.add("currency", "currency");
            return BigDecimal.ONE;
        }
        if (currency.equals(base)) {
            return BigDecimal.ONE;
        }
        boolean fixed = currency.equals(LEV) && base.equals("EUR");
        if (fixed) {
            errors.addUnless(day == null || day.isBefore(EURO), "currency", "lev");
        } else if (given != null) {
            errors.addUnless(given.signum() > 0, "rate", "positive");
            return given;
        }
        var published = rates.of(currency, base, day == null ? EURO : day);
        errors.addUnless(published.isPresent(), "rate", needed, base, currency);
        return published.orElse(BigDecimal.ONE);
    }
}
