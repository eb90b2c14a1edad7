package org.vrazka.rates;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static org.vrazka.rates.db.Tables.RATE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Typed;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rates of currencies by day. A document keeps the rate that it was made with. */
@Service
@Transactional
public class Rates {
    private static final int PIECE = 10_000;
    private static final LocalDate EURO_BEGINS = LocalDate.of(1999, 1, 1);
    private static final String[] CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .toArray(String[]::new);

    private final DSLContext db;
    private final CurrentUser currentUser;
    private final Clock clock;

    Rates(DSLContext db, CurrentUser currentUser, Clock clock) {
        this.db = db;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What one unit of a currency was worth in another: of that day, or of the last day before on
     * which rates were published, at most ten days earlier. Empty when nobody has brought such a
     * rate.
     */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> of(String currency, String in, LocalDate day) {
        return Optional.ofNullable(
                db.select(
                                field(
                                        "rates.worth({0}, {1}, {2})",
                                        BigDecimal.class, val(currency), val(in), val(day)))
                        .fetchSingle()
                        .value1());
    }

    /** The last rate of each currency that has one. */
    @Transactional(readOnly = true)
    List<Rate> latest() {
        var known = unnest(CURRENCIES).as("known", "code");
        var last =
                lateral(
                                select(RATE.DAY, RATE.PER_EURO, RATE.BY_HAND)
                                        .from(RATE)
                                        .where(RATE.CURRENCY.eq(known.field("code", String.class)))
                                        .orderBy(RATE.DAY.desc())
                                        .limit(1))
                        .as("last");
        return db.select(
                        known.field("code", String.class),
                        last.field(RATE.DAY),
                        last.field(RATE.PER_EURO),
                        last.field(RATE.BY_HAND))
                .from(known)
                .crossJoin(last)
                .orderBy(1)
                .fetch(mapping(Rate::new));
    }

    /**
     * Rates of a currency, the newest first.
     *
     * @param until the last day to begin with; null: today or whatever is there
     */
    @Transactional(readOnly = true)
    Slice<Rate> find(String currency, @Nullable LocalDate until, int limit) {
        var rows =
                db.select(RATE.CURRENCY, RATE.DAY, RATE.PER_EURO, RATE.BY_HAND)
                        .from(RATE)
                        .where(
                                RATE.CURRENCY.eq(known(currency)),
                                until == null ? noCondition() : RATE.DAY.le(until))
                        .orderBy(RATE.DAY.desc())
                        .limit(limit + 1)
                        .fetch(mapping(Rate::new));
        return rows.size() <= limit
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, limit), rows.get(limit).day().toString());
    }

    /**
     * Types the rate of a day, over one that came with a file.
     *
     * @throws org.vrazka.shared.Invalid with all that is wrong
     */
    Rate type(RateForm form) {
        var errors = new Errors("rates.error");
        var currency = form.currency().strip().toUpperCase(Locale.ROOT);
        errors.addUnless(isKnown(currency), "currency", "currency");
        var day = day(form.day(), errors);
        var perEuro = Typed.decimal(form.perEuro()).orElse(BigDecimal.ZERO);
        errors.addUnless(perEuro.signum() > 0, "perEuro", "positive");
        errors.throwIfAny();
        var rate = new Rate(currency, day, perEuro, true);
        db.insertInto(RATE)
                .set(RATE.CURRENCY, currency)
                .set(RATE.DAY, day)
                .set(RATE.PER_EURO, perEuro)
                .set(RATE.BY_HAND, true)
                .set(RATE.CHANGED_BY, currentUser.get().id())
                .onConflict(RATE.CURRENCY, RATE.DAY)
                .doUpdate()
                .setAllToExcluded()
                .set(RATE.CHANGED_AT, currentInstant())
                .execute();
        return rate;
    }

    private LocalDate day(String typed, Errors errors) {
        try {
            var day = LocalDate.parse(typed.strip());
            errors.addUnless(
                    !day.isBefore(EURO_BEGINS) && !day.isAfter(LocalDate.now(clock).plusDays(1)),
                    "day",
                    "day");
            return day;
        } catch (DateTimeParseException e) {
            errors.add("day", "day");
            return EURO_BEGINS;
        }
    }

    /** What it was goes with it, for an undo. */
    Rate delete(String currency, LocalDate day) {
        return db.deleteFrom(RATE)
                .where(RATE.CURRENCY.eq(known(currency)), RATE.DAY.eq(day))
                .returningResult(RATE.CURRENCY, RATE.DAY, RATE.PER_EURO, RATE.BY_HAND)
                .fetchOptional(mapping(Rate::new))
                .orElseThrow(() -> new NotFound("rate", currency));
    }

    /**
     * Brings a file of the European Central Bank, the daily one or all of its history. What
     * somebody typed stays; to bring it again changes nothing.
     *
     * @throws org.vrazka.shared.Invalid when a cell cannot be read: nothing is taken then
     */
    Brought bring(InputStream file) throws IOException {
        var rates = RatesFile.read(file, LocalDate.now(clock).plusDays(1));
        int written = 0;
        for (int from = 0; from < rates.size(); from += PIECE) {
            written += write(rates.subList(from, Math.min(rates.size(), from + PIECE)));
        }
        return new Brought(rates.size(), written);
    }

    private int write(List<Rate> rates) {
        var brought =
                table(
                        "unnest({0}, {1}, {2}) as brought (currency, day, per_euro)",
                        val(rates.stream().map(Rate::currency).toArray(String[]::new)),
                        val(rates.stream().map(Rate::day).toArray(LocalDate[]::new)),
                        val(rates.stream().map(Rate::perEuro).toArray(BigDecimal[]::new)));
        return db.insertInto(RATE)
                .columns(RATE.CURRENCY, RATE.DAY, RATE.PER_EURO, RATE.BY_HAND, RATE.CHANGED_BY)
                .select(
                        select(
                                        field("currency", String.class),
                                        field("day", LocalDate.class),
                                        field("per_euro", BigDecimal.class),
                                        inline(false),
                                        val(currentUser.get().id()))
                                .from(brought))
                .onConflict(RATE.CURRENCY, RATE.DAY)
                .doUpdate()
                .set(RATE.PER_EURO, excluded(RATE.PER_EURO))
                .set(RATE.CHANGED_AT, currentInstant())
                .set(RATE.CHANGED_BY, excluded(RATE.CHANGED_BY))
                .where(RATE.BY_HAND.isFalse(), RATE.PER_EURO.ne(excluded(RATE.PER_EURO)))
                .execute();
    }

    private static String known(String currency) {
        if (!isKnown(currency)) {
            throw new NotFound("currency", currency);
        }
        return currency;
    }

    /** Whether it is a currency that has rates: the euro and the lev have none. */
    static boolean isKnown(String currency) {
        return Arrays.binarySearch(CURRENCIES, currency) >= 0
                && !currency.equals("EUR")
                && !currency.equals("BGN");
    }

    /**
     * What came of a file.
     *
     * @param read rates that stand in it
     * @param written those that were not there, or were others
     */
    record Brought(int read, int written) {}
}
