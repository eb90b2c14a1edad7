package org.vrazka.orders.complaints;

/**
 * The card of a complaint, as its template draws it.
 *
 * @param currency the company's, in which its cost is
 * @param costs whether who asks may see costs
 */
public record ComplaintCard(
        Complaint complaint,
        String currency,
        boolean costs,
        boolean mayChange,
        boolean mayDelete) {}
