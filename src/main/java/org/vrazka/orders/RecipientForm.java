package org.vrazka.orders;

import static org.vrazka.orders.OrderForm.text;

import org.springframework.util.MultiValueMap;

import java.util.Objects;

/**
 * A delivery site and a contact as they were typed.
 *
 * @param site its id
 */
public record RecipientForm(String site, String contact) {
    static final RecipientForm NONE = new RecipientForm("", "");

    static RecipientForm read(MultiValueMap<String, String> typed) {
        return new RecipientForm(text(typed, "site"), text(typed, "contact"));
    }

    static RecipientForm of(Order order) {
        var site = order.site();
        return new RecipientForm(
                site == null ? "" : site.id().toString(),
                Objects.requireNonNullElse(order.contact(), ""));
    }

    Recipient recipient() {
        return new Recipient(OrderForm.id(site), contact.isEmpty() ? null : contact, null);
    }
}
