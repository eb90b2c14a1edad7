package org.vrazka.profitability.charges;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.profitability.db.Tables.CHARGE;

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

/** What a counterparty cost beside the goods; what belongs to orders follows them. */
@Component
class ChargesOfParty implements Attached {
    private final DSLContext db;

    ChargesOfParty(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "profitability.charge";
    }

    @Override
    public Set<String> columns() {
        return Set.of("profitability.charge.party_id", "profitability.charge.party_key");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return give(noCondition(), from, to).stream().map(UUID::toString).toList();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        var ids = rows.stream().map(UUID::fromString).toArray(UUID[]::new);
        give(CHARGE.ID.eq(any(ids)), from, to);
    }

    private List<UUID> give(Condition which, RecordRef from, RecordRef to) {
        return db.update(CHARGE)
                .set(CHARGE.PARTY_ID, to.id())
                .set(CHARGE.PARTY_KEY, to.key())
                .where(CHARGE.PARTY_ID.eq(from.id()), CHARGE.ORDER_ID.isNull(), which)
                .returningResult(CHARGE.ID)
                .fetch(CHARGE.ID);
    }
}
