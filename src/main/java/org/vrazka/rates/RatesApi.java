package org.vrazka.rates;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.ListAnswer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Rates of currencies, for programs: one that fetches them every day, say. */
@RestController
@RequestMapping("/api/v1/rates")
class RatesApi {
    private static final int MOST = 500;

    private final Rates rates;

    RatesApi(Rates rates) {
        this.rates = rates;
    }

    /** What a rate is set to; units of the currency for one euro. */
    record RateContent(@Nullable BigDecimal perEuro) {}

    /** The last rate of each currency. */
    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ListAnswer<Rate> latest() {
        return new ListAnswer<>(rates.latest(), null, null);
    }

    /** Of one currency, the newest first; the cursor is the day to go on with. */
    @GetMapping("/{currency}")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ListAnswer<Rate> list(
            @PathVariable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
        return ListAnswer.of(rates.find(currency, cursor, limit));
    }

    @PutMapping("/{currency}/{day}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Rate set(
            @PathVariable String currency,
            @PathVariable String day,
            @RequestBody RateContent content) {
        var perEuro = content.perEuro();
        return rates.type(
                new RateForm(currency, day, perEuro == null ? "" : perEuro.toPlainString()));
    }

    @DeleteMapping("/{currency}/{day}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String currency,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        rates.delete(currency, day);
    }

    /** A file of the European Central Bank, as it is. */
    @PostMapping(consumes = {"text/csv", "application/zip"})
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Rates.Brought bring(@RequestBody byte[] file) throws IOException {
        return rates.bring(new ByteArrayInputStream(file));
    }
}
