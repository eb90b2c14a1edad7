package org.vrazka.segmentation.policies;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.POLICY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.DiscountLimits;

import java.util.Optional;

/**
 * The discounts that the policy of the official segmentation allows, by the classes on the card.
 * Who may change policies may go beyond them.
 */
@Component
class ClassDiscounts implements DiscountLimits {
    private final DSLContext db;
    private final Scope scope;

    ClassDiscounts(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Limit> of(int party) {
        return db.select(POLICY.DISCOUNT, POLICY.ABC, POLICY.XYZ)
                .from(POLICY)
                .join(DEFINITION)
                .on(DEFINITION.ID.eq(POLICY.DEFINITION_ID))
                .join(PARTY_LIST)
                .on(PARTY_LIST.ABC.eq(POLICY.ABC), PARTY_LIST.XYZ.eq(POLICY.XYZ))
                .where(PARTY_LIST.KEY.eq(party), POLICY.DISCOUNT.isNotNull())
                .and(DEFINITION.OFFICIAL.isTrue())
                .and(DEFINITION.POLICY_ON.isTrue())
                .and(DEFINITION.DELETED_AT.isNull())
                .fetchOptional(row ->
                        new Limit(
                                row.value1(),
                                row.value2() + " " + t("segmentation.xyz." + row.value3())));
    }

    @Override
    public boolean mayExceed() {
        return scope.allows(Kind.SEGMENTATIONS, Action.CHANGE);
    }
}
