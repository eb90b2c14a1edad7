package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.NamesAtParty;
import org.vrazka.identity.Kind;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Who ordered: a name as it was said, and the contact of the customer who is called so, if there is
 * exactly one.
 */
@Component
class OrderContacts {
    private static final int LONGEST = 200;

    private final DSLContext db;
    private final NamesAtParty people;
    private final ApplicationEventPublisher events;

    OrderContacts(DSLContext db, NamesAtParty people, ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.events = events;
    }

    /**
     * What was said newly counts: a contact by id before a name.
     *
     * @param before the row without what the content says
     */
    void apply(Recipient said, SalesOrderRecord before, SalesOrderRecord row, Errors errors) {
        var party = row.getPartyId();
        var name = Clean.line(said.contact());
        if (said.person() != null && !said.person().equals(before.getContactId())) {
            choose(said.person(), party, row, errors);
        } else if (!Objects.equals(name, before.getContact())
                || !Objects.equals(party, before.getPartyId())) {
            row.setContact(errors.upTo(LONGEST, "contact", name));
            row.setContactId(named(party, name));
        }
    }

    /** Whether an order leads to the contact who ordered. */
    boolean leadsToContact(Order order) {
        return order.person() != null && people.isSeen(order.person());
    }

    private void choose(UUID person, @Nullable UUID party, SalesOrderRecord row, Errors errors) {
        var name = party == null ? null : people.of(party, person).orElse(null);
        errors.addUnless(name != null, "contactId", "contact");
        row.setContactId(person);
        row.setContact(name);
    }

    private @Nullable UUID named(@Nullable UUID party, @Nullable String name) {
        return party == null || name == null ? null : people.find(party, name).orElse(null);
    }

    /** An order does not tell who somebody was who wanted to be forgotten. */
    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() == Kind.CONTACTS) {
            var orders =
                    db.update(SALES_ORDER)
                            .set(SALES_ORDER.CONTACT, erased.label())
                            .set(SALES_ORDER.VERSION, SALES_ORDER.VERSION.plus(1))
                            .where(SALES_ORDER.CONTACT_ID.eq(erased.id()))
                            .returningResult(SALES_ORDER.ID)
                            .fetch(SALES_ORDER.ID);
            events.publishEvent(
                    new TextsErased(Kind.ORDERS, "orders.sales_order", orders, List.of("contact")));
        }
    }
}
