package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The company's own fields that point at a counterparty, in records of any kind: they point at the
 * one that stays.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LinksToParty implements Attached {
    private final DSLContext db;

    LinksToParty(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "records.custom";
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return lead(from, to, null);
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        if (!rows.isEmpty()) {
            lead(from, to, rows.toArray(String[]::new));
        }
    }

    private List<String> lead(RecordRef from, RecordRef to, String @Nullable [] only) {
        return db.fetch(
                        "select records.lead_links({0}, {1}, {2})",
                        val(from.id()), val(to.id()), val(only, String[].class))
                .getValues(0, String.class);
    }
}
