package org.vrazka.imports;

import org.springframework.stereotype.Component;

/** Which work a kind of file is. */
@Component
class Works {
    private final PartyWork parties;
    private final ContactWork contacts;
    private final ProductWork products;
    private final OrderWork orders;
    private final LineWork lines;
    private final EmployeeWork employees;
    private final PaymentWork payments;
    private final PriceWork prices;
    private final DeliveryWork deliveries;
    private final ComplaintWork complaints;

    Works(
            PartyWork parties,
            ContactWork contacts,
            ProductWork products,
            OrderWork orders,
            LineWork lines,
            EmployeeWork employees,
            PaymentWork payments,
            PriceWork prices,
            DeliveryWork deliveries,
            ComplaintWork complaints) {
        this.parties = parties;
        this.contacts = contacts;
        this.products = products;
        this.orders = orders;
        this.lines = lines;
        this.employees = employees;
        this.payments = payments;
        this.prices = prices;
        this.deliveries = deliveries;
        this.complaints = complaints;
    }

    Work of(ImportKind kind) {
        return switch (kind) {
            case PARTIES -> parties;
            case CONTACTS -> contacts;
            case PRODUCTS -> products;
            case ORDERS -> orders;
            case ORDER_LINES -> lines;
            case USERS -> employees;
            case PAYMENTS -> payments;
            case PRICES -> prices;
            case DELIVERIES -> deliveries;
            case COMPLAINTS -> complaints;
        };
    }
}
