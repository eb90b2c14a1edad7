package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The card of a counterparty, as its template draws it.
 *
 * @param place where it is, in words
 * @param currency of the company: figures are in it
 */
public record PartyCard(
        Party party,
        @Nullable String place,
        String currency,
        boolean costs,
        boolean mayChange,
        boolean mayDelete) {
    /** Клиент, доставчик. */
    public String roles() {
        var words =
                party.roles().stream()
                        .map(role -> t("parties.role." + role).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? t("parties.kind." + party.kind())
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public @Nullable Money revenue() {
        return money(party.standing().revenue12m());
    }

    public @Nullable Money profit() {
        return money(party.standing().profit12m());
    }

    /** Profit as part of revenue, where both are known. */
    public @Nullable String margin() {
        var revenue = party.standing().revenue12m();
        var profit = party.standing().profit12m();
        return revenue == null || profit == null || revenue.signum() <= 0
                ? null
                : Format.percent(profit.divide(revenue, MathContext.DECIMAL64));
    }

    /** The address of this card. */
    public String href() {
        return "/parties/" + party.id();
    }

    /** The list of its orders. */
    public String ordersHref() {
        return "/orders?filter=party==" + party.id();
    }

    public @Nullable String eik() {
        return party.eik() == null ? null : Eik.of(party.eik()).grouped();
    }

    /** The right check digit of the EIK, if it has another. */
    public @Nullable Integer checkDigit() {
        return Eik.of(Objects.requireNonNullElse(party.eik(), "")).rightCheckDigit().orElse(null);
    }

    public @Nullable String phone() {
        return party.phone() == null ? null : new Phone(party.phone()).spaced();
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, currency);
    }
}
