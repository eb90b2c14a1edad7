package org.vrazka.orders.unmet;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.records.Search;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The orders that give after all what was asked for: proposed, chosen, tied. */
@Component
@Transactional(readOnly = true)
class UnmetMeeting {
    /** Days after the demand in which an order of the same is likely the answer to it. */
    static final int DAYS = 30;

    private static final int PROPOSED = 5;
    private static final int OFFERED = 12;

    private final DSLContext db;
    private final Scope scope;

    UnmetMeeting(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Writes into a row which order gave it; null: none. */
    void apply(UnmetRecord row, @Nullable UUID order) {
        if (order != null) {
            var errors = new Errors("orders.error");
            var party =
                    db.select(SALES_ORDER.PARTY_ID)
                            .from(SALES_ORDER)
                            .where(SALES_ORDER.ID.eq(order), chosen())
                            .fetchOptional();
            errors.addUnless(party.isPresent(), "order", "order");
            errors.addUnless(
                    party.isEmpty()
                            || row.getPartyId() == null
                            || Objects.equals(row.getPartyId(), party.get().value1()),
                    "order",
                    "otherParty");
            errors.throwIfAny();
        }
        row.setMetBy(order);
    }

    /** Orders of the same party with the same product, written soon after; empty once tied. */
    List<OfferedOrder> proposals(UnmetDemand unmet) {
        var party = unmet.party();
        var product = unmet.product();
        boolean tied = unmet.metBy() != null || unmet.state() == UnmetState.MET;
        if (party == null || product == null || tied) {
            return List.of();
        }
        return orders(
                SALES_ORDER
                        .PARTY_ID
                        .eq(party.id())
                        .and(answers(val(unmet.day())))
                        .and(
                                exists(
                                        selectOne()
                                                .from(UNMET)
                                                .where(
                                                        UNMET.ID.eq(unmet.id()),
                                                        has(UNMET.PRODUCT_KEY)))),
                PROPOSED);
    }

    /** Whether there are such orders, for a list. */
    Condition isProposed() {
        return UNMET.MET_BY
                .isNull()
                .and(UNMET.PRODUCT_KEY.isNotNull())
                .and(
                        exists(
                                selectOne()
                                        .from(SALES_ORDER)
                                        .where(
                                                SALES_ORDER.PARTY_ID.eq(UNMET.PARTY_ID),
                                                SALES_ORDER.DOCUMENT.eq("ORDER"),
                                                SALES_ORDER.DELETED_AT.isNull(),
                                                answers(UNMET.DAY),
                                                has(UNMET.PRODUCT_KEY))));
    }

    private static Condition answers(Field<LocalDate> day) {
        return SALES_ORDER.ORDERED_ON.between(day, day.plus(DAYS));
    }

    private static Condition has(Field<Integer> product) {
        return exists(
                selectOne()
                        .from(ORDER_LINE)
                        .where(
                                ORDER_LINE.ORDER_KEY.eq(SALES_ORDER.KEY),
                                ORDER_LINE.PRODUCT_KEY.eq(product)));
    }

    /** Orders of the party whose number begins so, the newest first. */
    List<OfferedOrder> offered(UnmetDemand unmet, String text) {
        return orders(ofParty(unmet).and(Search.begins(SALES_ORDER.NUMBER, text)), OFFERED);
    }

    /** The order of this number. */
    Optional<OfferedOrder> named(UnmetDemand unmet, String number) {
        var found = orders(ofParty(unmet).and(SALES_ORDER.NUMBER.collate("C").eq(number)), 2);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Condition ofParty(UnmetDemand unmet) {
        var party = unmet.party();
        return party == null ? noCondition() : SALES_ORDER.PARTY_ID.eq(party.id());
    }

    private List<OfferedOrder> orders(Condition which, int most) {
        return db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        SALES_ORDER.ORDERED_ON,
                        SALES_ORDER.TOTAL,
                        SALES_ORDER.CURRENCY)
                .from(SALES_ORDER)
                .where(which, chosen())
                .orderBy(SALES_ORDER.ORDERED_ON.desc(), SALES_ORDER.ID.desc())
                .limit(most)
                .fetch(
                        mapping((id, number, day, total, currency) ->
                                new OfferedOrder(id, number, day, new Money(total, currency))));
    }

    private Condition chosen() {
        return SALES_ORDER
                .DOCUMENT
                .eq("ORDER")
                .and(SALES_ORDER.DELETED_AT.isNull())
                .and(scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID));
    }
}
