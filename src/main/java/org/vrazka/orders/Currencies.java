package org.vrazka.orders;

import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The company's currency, and what one unit of another is worth in it. */
@Component
class Currencies {
    /** Bulgaria's own currency until the euro; its rate is fixed by law, and it is gone since. */
    private static final String LEV = "BGN";

    private static final LocalDate EURO = LocalDate.of(2026, 1, 1);
    private static final BigDecimal LEV_IN_EURO =
            BigDecimal.ONE.divide(new BigDecimal("1.95583"), 30, RoundingMode.HALF_UP);
    private static final Set<String> KNOWN =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final DSLContext db;

    Currencies(DSLContext db) {
        this.db = db;
    }

    String base() {
        var currency = db.select(COMPANY.CURRENCY).from(COMPANY).fetchOne(COMPANY.CURRENCY);
        return currency == null ? "EUR" : currency;
    }

    /** Base currency for one unit; tells the errors what is missing. */
    BigDecimal rate(
            String currency, @Nullable BigDecimal given, @Nullable LocalDate day, Errors errors) {
        var base = base();
        if (!KNOWN.contains(currency)) {
            errors.add("currency", "currency");
        } else if (currency.equals(base)) {
            return BigDecimal.ONE;
        } else if (currency.equals(LEV) && base.equals("EUR")) {
            errors.addUnless(day == null || day.isBefore(EURO), "currency", "lev");
            return LEV_IN_EURO;
        } else if (given == null) {
            errors.add("rate", "rateNeeded", base, currency);
        } else {
            errors.addUnless(given.signum() > 0, "rate", "positive");
            return given;
        }
        return BigDecimal.ONE;
    }
}
