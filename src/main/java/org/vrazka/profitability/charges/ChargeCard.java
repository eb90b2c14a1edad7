package org.vrazka.profitability.charges;

/** The card of a direct cost, as its template draws it. */
public record ChargeCard(Charge charge, String currency, boolean mayChange, boolean mayDelete) {
    /** Whether it has another amount in the company's currency. */
    public boolean isConverted() {
        return !charge.amount().currency().equals(currency);
    }
}
