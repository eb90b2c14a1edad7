package org.vrazka.parties.relations;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Link;

import java.util.List;
import java.util.UUID;

/** Relations as they are read from one end of them. */
@Component
class RelationRows {
    static final PartyList OTHER = PARTY_LIST.as("other");

    private final DSLContext db;
    private final Scope scope;

    RelationRows(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Those whose other end who asks may see. */
    List<Relation> read(
            UUID party, int most, List<? extends OrderField<?>> order, Condition which) {
        return db.select(
                        RELATION.ID,
                        val(party),
                        RELATION.VERSION,
                        RelationKinds.columns(),
                        isBack(party),
                        row(OTHER.ID, OTHER.NAME).mapping(Link::new),
                        RELATION.SINCE,
                        RELATION.UNTIL,
                        USER_ACCOUNT.NAME,
                        RELATION.CREATED_AT)
                .from(RELATION)
                .join(RELATION_KIND)
                .on(RELATION_KIND.ID.eq(RELATION.KIND_ID))
                .join(OTHER)
                .on(
                        OTHER.ID.eq(otherEnd(party)),
                        scope.of(Kind.PARTIES, Action.SEE, OTHER.MANAGER_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(RELATION.CREATED_BY))
                .where(at(party), which)
                .orderBy(order)
                .limit(most)
                .fetch(mapping(Relation::new));
    }

    /** Who stands at the other end of a relation of this party. */
    static Field<UUID> otherEnd(UUID party) {
        return when(RELATION.PARTY_ID.eq(party), RELATION.OTHER_ID).otherwise(RELATION.PARTY_ID);
    }

    /** Relations of a party, from either end, that are not in the trash. */
    static Condition live(UUID party) {
        return at(party).and(RELATION.DELETED_AT.isNull());
    }

    private static Condition at(UUID party) {
        return RELATION.PARTY_ID.eq(party).or(RELATION.OTHER_ID.eq(party));
    }

    static Field<Boolean> isBack(UUID party) {
        return field(RELATION.OTHER_ID.eq(party));
    }
}
