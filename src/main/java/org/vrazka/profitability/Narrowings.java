package org.vrazka.profitability;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesNames;
import org.vrazka.records.BadQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a report is narrowed to, as addresses say it: {@code market:3}, {@code region:Varna}. */
@Component
@Transactional(readOnly = true)
class Narrowings {
    private static final String PARAMETER = "only";

    private final DSLContext db;
    private final Scope scope;
    private final SalesNames names;
    private final Facts facts;

    Narrowings(DSLContext db, Scope scope, SalesNames names, Facts facts) {
        this.db = db;
        this.scope = scope;
        this.names = names;
        this.facts = facts;
    }

    /** As {@link #read} reads it; of a group that is none there is nothing after the colon. */
    static String write(SalesGroup group) {
        var code =
                switch (group.dimension()) {
                    case PARTY, MANAGER, TEAM, TEAM_THEN, MARKET -> group.reference();
                    default -> group.name();
                };
        return group.dimension().word() + ":" + (code == null ? "" : code);
    }

    /** Of each dimension the last that is said; times are said by the period. */
    List<SalesGroup> read(String @Nullable [] texts) {
        var groups = new ArrayList<SalesGroup>();
        if (texts == null) {
            return groups;
        }
        if (texts.length > ProfitQuestion.DIMENSIONS.size()) {
            throw unknown(texts[ProfitQuestion.DIMENSIONS.size()]);
        }
        for (var text : texts) {
            var group = read(text);
            groups.removeIf(other -> other.dimension() == group.dimension());
            groups.add(group);
        }
        return groups;
    }

    private SalesGroup read(String text) {
        int colon = text.indexOf(':');
        var dimension =
                Dimension.of(text.substring(0, Math.max(0, colon)), ProfitQuestion.DIMENSIONS)
                        .filter(d -> !d.isTime())
                        .orElseThrow(() -> new BadQuery(PARAMETER, "field", text));
        return group(dimension, key(dimension, text.substring(colon + 1), text));
    }

    /** A customer of whose sales who asks sees something; empty: there are none. */
    Optional<SalesGroup> party(UUID id) {
        return key(id).map(key -> group(Dimension.PARTY, key));
    }

    private SalesGroup group(Dimension dimension, @Nullable Object key) {
        var keys = new ArrayList<@Nullable Object>();
        keys.add(key);
        return names.of(List.of(dimension), List.of(keys)).getFirst().getFirst();
    }

    private @Nullable Object key(Dimension dimension, String code, String text) {
        if (code.isEmpty()) {
            return null;
        }
        try {
            return switch (dimension) {
                case MARKET, PRODUCT_GROUP -> Integer.valueOf(code);
                case MANAGER, TEAM, TEAM_THEN -> UUID.fromString(code);
                case PARTY -> key(UUID.fromString(code)).orElseThrow(() -> unknown(text));
                case PRODUCT -> product(code, text);
                default -> code;
            };
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    /** Another's name is not told. */
    private Optional<Integer> key(UUID party) {
        return db.select(PARTY.KEY)
                .from(PARTY)
                .where(PARTY.ID.eq(party))
                .and(isSold().or(facts.tellCharges() ? isCharged() : falseCondition()))
                .fetchOptional(PARTY.KEY);
    }

    private Condition isSold() {
        return exists(
                selectOne()
                        .from(SALE)
                        .where(
                                SALE.PARTY_KEY.eq(PARTY.KEY),
                                scope.of(Kind.REPORTS, Action.SEE, SALE.MANAGER_ID)));
    }

    private Condition isCharged() {
        return exists(
                selectOne()
                        .from(CHARGE)
                        .where(
                                CHARGE.PARTY_ID.eq(PARTY.ID),
                                CHARGE.DELETED_AT.isNull(),
                                scope.of(Kind.REPORTS, Action.SEE, CHARGE.MANAGER_ID)));
    }

    private Integer product(String code, String text) {
        return db.select(PRODUCT.KEY)
                .from(PRODUCT)
                .where(PRODUCT.CODE.eq(code))
                .orderBy(PRODUCT.DELETED_AT.nullsFirst())
                .limit(1)
                .fetchOptional(PRODUCT.KEY)
                .orElseThrow(() -> unknown(text));
    }

    private static BadQuery unknown(String text) {
        return new BadQuery(PARAMETER, "value.choice", PARAMETER, text);
    }
}
