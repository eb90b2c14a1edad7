package org.vrazka.contacts;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The parties of a person who is one with another now, and who reports to him. At a party of both
 * the other stays as he is there; nobody comes to report to himself.
 */
@Component
class LinksOfPerson implements Attached {
    private static final String HIS = "HIS:";
    private static final String BELOW = "BELOW:";

    private final DSLContext db;

    LinksOfPerson(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public String name() {
        return "contacts.contact_party";
    }

    @Override
    public Set<String> columns() {
        return Set.of("contacts.contact_party.contact_id", "contacts.contact_party.reports_to");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        var his = CONTACT_PARTY.as("his");
        var there =
                selectOne()
                        .from(his)
                        .where(his.CONTACT_ID.eq(to.id()), his.PARTY_ID.eq(CONTACT_PARTY.PARTY_ID));
        var moved = new ArrayList<String>();
        give(
                        CONTACT_PARTY.CONTACT_ID,
                        from,
                        to,
                        notExists(there).and(CONTACT_PARTY.REPORTS_TO.isDistinctFrom(to.id())))
                .forEach(id -> moved.add(HIS + id));
        give(CONTACT_PARTY.REPORTS_TO, from, to, CONTACT_PARTY.CONTACT_ID.ne(to.id()))
                .forEach(id -> moved.add(BELOW + id));
        return moved;
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        give(CONTACT_PARTY.CONTACT_ID, from, to, among(rows, HIS));
        give(CONTACT_PARTY.REPORTS_TO, from, to, among(rows, BELOW));
    }

    private static Condition among(Collection<String> rows, String what) {
        var ids =
                rows.stream()
                        .filter(row -> row.startsWith(what))
                        .map(row -> UUID.fromString(row.substring(what.length())))
                        .toArray(UUID[]::new);
        return CONTACT_PARTY.ID.eq(any(DSL.val(ids)));
    }

    private List<UUID> give(
            TableField<?, UUID> person, RecordRef from, RecordRef to, Condition which) {
        return db.update(CONTACT_PARTY)
                .set(person, to.id())
                .where(person.eq(from.id()), which)
                .returningResult(CONTACT_PARTY.ID)
                .fetch(CONTACT_PARTY.ID);
    }
}
