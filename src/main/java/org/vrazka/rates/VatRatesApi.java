package org.vrazka.rates;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;

import java.math.BigDecimal;
import java.util.Objects;

/** Rates of value added tax, for programs. */
@RestController
@RequestMapping("/api/v1/vat-rates")
class VatRatesApi {
    private final VatRates rates;

    VatRatesApi(VatRates rates) {
        this.rates = rates;
    }

    /**
     * A rate from a day on, over one of the same day.
     *
     * @param country only for EU_PERSON: that of the customer; absent: any
     * @param from as 2026-11-29
     * @param percent 20 for 20 %
     * @param basis what in the law allows 0 %
     */
    record VatRateContent(
            @Nullable String destination,
            @Nullable String country,
            @Nullable String from,
            @Nullable BigDecimal percent,
            @Nullable String basis) {}

    /** By destination, the newest first. */
    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ListAnswer<VatRate> list() {
        return new ListAnswer<>(rates.list(), null, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    VatRate set(@RequestBody VatRateContent content) {
        var percent = content.percent();
        return rates.type(
                new VatRateForm(
                        Objects.requireNonNullElse(content.destination(), ""),
                        content.country(),
                        content.from(),
                        percent == null ? "" : percent.toPlainString(),
                        content.basis()));
    }

    @DeleteMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable int id) {
        rates.delete(id);
    }
}
