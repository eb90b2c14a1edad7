package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.NamesAtParty;
import org.vrazka.identity.Kind;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.PersonThere;
import org.vrazka.records.FormerPeople;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.List;
import java.util.Objects;

/**
 * Who ordered: a name as it was said, and the contact of the customer who is called so, if there is
 * exactly one.
 */
@Component
class OrderContacts {
    private static final int LONGEST = 200;
    private static final String TABLE = "orders.sales_order";

    private final DSLContext db;
    private final NamesAtParty people;
    private final FormerPeople former;
    private final ApplicationEventPublisher events;

    OrderContacts(
            DSLContext db,
            NamesAtParty people,
            FormerPeople former,
            ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.former = former;
        this.events = events;
    }

    /**
     * What was said newly counts: a contact by id before a name.
     *
     * @param before the row without what the content says
     */
    void apply(Recipient said, SalesOrderRecord before, SalesOrderRecord row, Errors errors) {
        var party = row.getPartyId();
        var was = new PersonThere(before.getContact(), before.getContactId());
        var name = Clean.line(said.contact());
        if (!Objects.equals(name, was.name())) {
            errors.upTo(LONGEST, "contact", name);
        }
        boolean elsewhere = !Objects.equals(party, before.getPartyId());
        var person = new PersonThere(name, said.person()).kept(party, was, elsewhere, people);
        errors.addUnless(person.isPresent(), "contactId", "contact");
        person.ifPresent(one -> {
            row.setContact(one.name());
            row.setContactId(one.id());
        });
    }

    /** Whether an order leads to the contact who ordered. */
    boolean leadsToContact(Order order) {
        return order.person() != null && people.isSeen(order.person());
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
            var all = former.take(erased.id(), TABLE, orders);
            events.publishEvent(new TextsErased(Kind.ORDERS, TABLE, all, List.of("contact")));
        }
    }
}
