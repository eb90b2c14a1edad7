package org.vrazka.contacts;

import java.util.List;

/** The card of a person, as its template draws it. */
public record ContactCard(
        Contact contact,
        List<Consent> consents,
        boolean mayChange,
        boolean mayDelete,
        boolean mayExport,
        boolean seesPersonal) {
    /** The address of this card. */
    public String href() {
        return "/contacts/" + contact.id();
    }

    /** The parties that he has not left. */
    public List<ContactLink> present() {
        return contact.links().stream().filter(link -> !link.hasLeft()).toList();
    }

    public static String language(String code) {
        return Languages.name(code);
    }
}
