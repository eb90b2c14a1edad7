package org.vrazka.home;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.segmentation.db.Tables.DEFINITION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.util.ArrayList;
import java.util.List;

/** What the base still lacks; told to those who can mend it. */
@Component
class NextSteps {
    private final DSLContext db;
    private final Scope scope;

    NextSteps(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /**
     * @param computed whether a segmentation has been computed
     */
    List<NextStep> of(boolean parties, boolean orders, boolean computed) {
        var products = exists(selectOne().from(PRODUCT).where(PRODUCT.DELETED_AT.isNull()));
        var definition = exists(selectOne().from(DEFINITION).where(DEFINITION.DELETED_AT.isNull()));
        var users = field(selectCount().from(USER_ACCOUNT));
        var there = db.select(field(products), field(definition), users).fetchSingle();
        var steps = new ArrayList<NextStep>();
        if (scope.allows(Kind.IMPORTS, Action.CREATE)) {
            add(steps, !parties, "parties", "/imports/new");
            add(steps, !there.value1(), "products", "/imports/new");
            add(steps, !orders, "orders", "/imports/new");
        }
        if (scope.allows(Kind.SEGMENTATIONS, Action.CREATE) && orders) {
            add(steps, !there.value2(), "segmentation", "/segmentations/new");
            add(steps, there.value2() && !computed, "run", "/segmentations");
        }
        if (scope.allows(Kind.USERS, Action.CREATE)) {
            add(steps, there.value3() == 1, "users", "/users");
        }
        return steps;
    }

    private static void add(List<NextStep> steps, boolean lacks, String name, String href) {
        if (lacks) {
            steps.add(new NextStep(name, href));
        }
    }
}
