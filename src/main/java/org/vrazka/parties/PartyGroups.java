package org.vrazka.parties;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.Link;

import java.util.List;
import java.util.UUID;

/** The groups of companies that counterparties belong to. */
@Component
@Transactional(readOnly = true)
public class PartyGroups {
    /** No group is deeper; a circle made past us ends here. */
    private static final int DEEPEST = 30;

    private final DSLContext db;
    private final Scope scope;

    PartyGroups(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** The topmost of its group, as far up as who asks sees; null: it has no parent. */
    public @Nullable Link headOf(Party party) {
        var above = above(party);
        return above.isEmpty() ? null : above.getLast();
    }

    /** Those above it today, its parent first, up to one that who asks may not see. */
    public List<Link> above(Party party) {
        var parent = party.more().parent();
        return parent == null ? List.of() : from(parent.id());
    }

    private List<Link> from(UUID parent) {
        var l = PARTY_LIST;
        var seen = scope.of(Kind.PARTIES, Action.SEE, l.MANAGER_ID);
        var up = table(name("up"));
        var next = DSL.field(name("up", "parent_id"), UUID.class);
        var level = DSL.field(name("up", "level"), Integer.class);
        return db.withRecursive("up", "id", "name", "parent_id", "level")
                .as(
                        select(l.ID, l.NAME, l.PARENT_ID, inline(1))
                                .from(l)
                                .where(l.ID.eq(parent), seen)
                                .unionAll(
                                        select(l.ID, l.NAME, l.PARENT_ID, level.plus(1))
                                                .from(up)
                                                .join(l)
                                                .on(l.ID.eq(next))
                                                .where(level.lt(DEEPEST), seen)))
                .select(
                        DSL.field(name("up", "id"), UUID.class),
                        DSL.field(name("up", "name"), String.class))
                .from(up)
                .orderBy(level)
                .fetch(mapping(Link::new));
    }
}
