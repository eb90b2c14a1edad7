package org.vrazka.orders.payments;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Payments for programs. The version that If-Match asks for is the order's. */
@RestController
@RequestMapping("/api/v1/orders/{id}/payments")
class PaymentApi {
    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    /**
     * A payment.
     *
     * @param date absent: today
     * @param amount in the currency of the document
     * @param means absent: by bank
     * @param number of the receipt or the statement
     */
    record PaymentContent(
            @Nullable LocalDate date,
            @Nullable BigDecimal amount,
            @Nullable Means means,
            @Nullable String number,
            @Nullable String note) {
        PaymentForm form() {
            return new PaymentForm(
                    date == null ? null : date.toString(),
                    amount == null ? null : amount.toPlainString(),
                    means == null ? null : means.name(),
                    number,
                    note);
        }
    }

    /** The first one first. */
    @GetMapping
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    ListAnswer<Payment> list(@PathVariable("id") UUID order) {
        return new ListAnswer<>(payments.live(order).payments(), null, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    Payment add(
            @PathVariable("id") UUID order,
            @RequestHeader("If-Match") Etag version,
            @RequestBody PaymentContent content) {
        return payments.add(order, version.version(), content.form());
    }

    @DeleteMapping("/{payment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    void delete(
            @PathVariable("id") UUID order,
            @PathVariable UUID payment,
            @RequestHeader("If-Match") Etag version) {
        payments.delete(order, version.version(), payment);
    }
}
