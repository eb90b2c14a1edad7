package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.COMPLAINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a counterparty complained of. */
@Component
class ComplaintsOfParty implements Attached {
    private final DSLContext db;

    ComplaintsOfParty(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "orders.complaint";
    }

    @Override
    public Set<String> columns() {
        return Set.of("orders.complaint.party_id", "orders.complaint.party_key");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return give(noCondition(), from, to).stream().map(UUID::toString).toList();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        var ids = rows.stream().map(UUID::fromString).toArray(UUID[]::new);
        give(COMPLAINT.ID.eq(any(ids)), from, to);
    }

    private List<UUID> give(Condition which, RecordRef from, RecordRef to) {
        return db.update(COMPLAINT)
                .set(COMPLAINT.PARTY_ID, to.id())
                .set(COMPLAINT.PARTY_KEY, to.key())
                .where(COMPLAINT.PARTY_ID.eq(from.id()), which)
                .returningResult(COMPLAINT.ID)
                .fetch(COMPLAINT.ID);
    }
}
