package org.vrazka.parties;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.MARKET;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.util.List;

/** Reads counterparties whole, as far as who asks may see them. */
@Component
class PartyReader {
    private final DSLContext db;
    private final Scope scope;
    private final Regions regions;

    PartyReader(DSLContext db, Scope scope, Regions regions) {
        this.db = db;
        this.scope = scope;
        this.regions = regions;
    }

    /** Those that are there, in no order. */
    List<Party> read(Condition which) {
        var l = PARTY_LIST;
        var parent = PartyColumns.PARENT;
        return db.select(
                        PARTY.ID,
                        PARTY.KEY,
                        PARTY.VERSION,
                        PARTY.KIND.convertFrom(PartyKind::valueOf),
                        PARTY.NAME,
                        PARTY.LEGAL_NAME,
                        row(PARTY.CUSTOMER, PARTY.SUPPLIER, PARTY.PARTNER, PARTY.COMPETITOR)
                                .mapping(PartyRole::set),
                        PARTY.EIK,
                        PARTY.VAT_NUMBER,
                        PARTY.REGION_ID.convertFrom(id -> id == null ? null : regions.get(id)),
                        PARTY.REGION_TEXT,
                        row(MARKET.ID, MARKET.NAME_BG, MARKET.NAME_EN, MARKET.ACTIVE)
                                .mapping(nullOnAnyNull(Market::new)),
                        PartyColumns.reach(),
                        PartyColumns.more(regions),
                        PARTY.WEBSITE,
                        PARTY.ADDRESS,
                        PARTY.MANAGER_ID,
                        USER_ACCOUNT.NAME,
                        PARTY.DESCRIPTION,
                        PARTY.CREATED_AT,
                        PARTY.CHANGED_AT,
                        PartyColumns.standing(scope.costs(Kind.PARTIES, l.PROFIT_12M)))
                .from(PARTY)
                .join(l)
                .on(l.ID.eq(PARTY.ID))
                .leftJoin(parent)
                .on(
                        parent.ID.eq(PARTY.PARENT_ID),
                        scope.of(Kind.PARTIES, Action.SEE, parent.MANAGER_ID))
                .leftJoin(MARKET)
                .on(MARKET.ID.eq(PARTY.MARKET_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(PARTY.MANAGER_ID))
                .where(
                        which,
                        PARTY.DELETED_AT.isNull(),
                        scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID))
                .fetch(mapping(Party::new));
    }
}
