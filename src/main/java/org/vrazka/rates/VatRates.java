package org.vrazka.rates;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.rates.db.Tables.VAT_RATE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Rates of value added tax. A document keeps those that it was made with, so a change here touches
 * none that is there.
 */
@Service
@Transactional
public class VatRates {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final int LONGEST_BASIS = 200;

    private final DSLContext db;

    VatRates(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public VatTable table() {
        return new VatTable(home(), list());
    }

    /** By destination, the newest first. */
    @Transactional(readOnly = true)
    List<VatRate> list() {
        return db.select(
                        VAT_RATE.ID,
                        VAT_RATE.DESTINATION.convertFrom(Destination::valueOf),
                        VAT_RATE.COUNTRY,
                        VAT_RATE.VALID_FROM,
                        VAT_RATE.PERCENT,
                        VAT_RATE.BASIS)
                .from(VAT_RATE)
                .orderBy(
                        VAT_RATE.DESTINATION.sortAsc(
                                Arrays.stream(Destination.values()).map(Enum::name).toList()),
                        VAT_RATE.COUNTRY.asc().nullsFirst(),
                        VAT_RATE.VALID_FROM.desc())
                .fetch(mapping(VatRate::new));
    }

    /** Greece writes EL before its VAT numbers, and is GR everywhere else. */
    private String home() {
        var number = db.select(COMPANY.VAT_NUMBER).from(COMPANY).fetchOne(COMPANY.VAT_NUMBER);
        if (number == null || number.length() < 2) {
            return "BG";
        }
        var country = number.substring(0, 2).toUpperCase(Locale.ROOT);
        return country.equals("EL") ? "GR" : country;
    }

    /**
     * Writes the rate of a destination from a day on, over one of the same day.
     *
     * @throws org.vrazka.shared.Invalid with all that is wrong
     */
    VatRate type(VatRateForm form) {
        var errors = new Errors("rates.vat.error");
        var destination = destination(form.destination(), errors);
        var country = country(form.country(), destination, errors);
        var from = day(form.from(), errors);
        var percent = Typed.decimal(form.percent()).orElse(ALL.add(BigDecimal.ONE));
        errors.addUnless(
                percent.signum() >= 0 && percent.compareTo(ALL) <= 0, "percent", "percent");
        var basis = percent.signum() == 0 ? Clean.line(form.basis()) : null;
        errors.addUnless(percent.signum() != 0 || basis != null, "basis", "basis");
        errors.addUnless(
                basis == null || basis.length() <= LONGEST_BASIS, "basis", "long", LONGEST_BASIS);
        errors.throwIfAny();
        int id =
                db.insertInto(VAT_RATE)
                        .set(VAT_RATE.DESTINATION, destination.name())
                        .set(VAT_RATE.COUNTRY, country)
                        .set(VAT_RATE.VALID_FROM, from)
                        .set(VAT_RATE.PERCENT, percent)
                        .set(VAT_RATE.BASIS, basis)
                        .onConflict(VAT_RATE.DESTINATION, VAT_RATE.COUNTRY, VAT_RATE.VALID_FROM)
                        .doUpdate()
                        .setAllToExcluded()
                        .returning(VAT_RATE.ID)
                        .fetchSingle()
                        .getId();
        return new VatRate(id, destination, country, from, percent, basis);
    }

    private static Destination destination(String typed, Errors errors) {
        for (var destination : Destination.values()) {
            if (destination.name().equals(typed)) {
                return destination;
            }
        }
        errors.add("destination", "destination");
        return Destination.HOME;
    }

    private @Nullable String country(String typed, Destination destination, Errors errors) {
        if (typed.isBlank()) {
            return null;
        }
        var code = typed.strip().toUpperCase(Locale.ROOT);
        errors.addUnless(
                destination == Destination.EU_PERSON
                        && Destination.isInUnion(code)
                        && !code.equals(home()),
                "country",
                "country");
        return code;
    }

    /** The countries that can have a rate of their own. */
    @Transactional(readOnly = true)
    List<String> countries() {
        return Destination.others(home());
    }

    private static LocalDate day(String typed, Errors errors) {
        try {
            var day = LocalDate.parse(typed.strip());
            errors.addUnless(!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY), "from", "day");
            return day;
        } catch (DateTimeParseException e) {
            errors.add("from", "day");
            return FIRST_DAY;
        }
    }

    /** What it was goes with it, for an undo. */
    VatRate delete(int id) {
        return db.deleteFrom(VAT_RATE)
                .where(VAT_RATE.ID.eq(id))
                .returningResult(
                        VAT_RATE.ID,
                        VAT_RATE.DESTINATION.convertFrom(Destination::valueOf),
                        VAT_RATE.COUNTRY,
                        VAT_RATE.VALID_FROM,
                        VAT_RATE.PERCENT,
                        VAT_RATE.BASIS)
                .fetchOptional(mapping(VatRate::new))
                .orElseThrow(() -> new NotFound("vatRate", id));
    }
}
