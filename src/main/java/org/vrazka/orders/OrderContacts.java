package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.NamesAtParty;
import org.vrazka.identity.Kind;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.records.RecordErased;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

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

    OrderContacts(DSLContext db, NamesAtParty people) {
        this.db = db;
        this.people = people;
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
            errors.addUnless(name == null || name.length() <= LONGEST, "contact", "long", LONGEST);
            row.setContact(name);
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
            db.execute(
                    """
                    update orders.sales_order set contact = {1}, version = version + 1 where contact_id = {0}
                    """,
                    val(erased.id()), val(erased.label()));
            db.execute(
                    """
                    update records.change c set fields = c.fields - 'contact'
                    from orders.sales_order o
                    where o.contact_id = {0} and c.kind = 'orders.sales_order' and c.record_id = o.id
                      and jsonb_exists(c.fields, 'contact')
                    """,
                    val(erased.id()));
            db.execute(
                    """
                    delete from records.change c using orders.sales_order o
                    where o.contact_id = {0} and c.kind = 'orders.sales_order' and c.record_id = o.id and c.fields = '{}'
                    """,
                    val(erased.id()));
        }
    }
}
