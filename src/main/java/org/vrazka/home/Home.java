package org.vrazka.home;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.imports.Imports;
import org.vrazka.orders.Period;
import org.vrazka.profitability.ProfitReport;
import org.vrazka.segmentation.Results;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.Segmentations;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the first page shows. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Home {
    private static final int LATEST = 3;

    private final DSLContext db;
    private final Scope scope;
    private final ProfitReport profit;
    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;
    private final Imports imports;
    private final NextSteps steps;
    private final Companies companies;

    Home(
            DSLContext db,
            Scope scope,
            ProfitReport profit,
            Segmentations segmentations,
            Runs runs,
            Results results,
            Imports imports,
            NextSteps steps,
            Companies companies) {
        this.db = db;
        this.scope = scope;
        this.profit = profit;
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
        this.imports = imports;
        this.steps = steps;
        this.companies = companies;
    }

    Overview overview() {
        var today = companies.today();
        var from = today.minusYears(1).plusDays(1);
        int parties = count(Kind.PARTIES, PARTY_LIST.MANAGER_ID, DSL.noCondition());
        int orders = count(Kind.ORDERS, SALES_ORDER.MANAGER_ID, SALES_ORDER.DELETED_AT.isNull());
        var classes = classes();
        return new Overview(
                parties,
                orders,
                profit.revenue(new Period(from, today)),
                from,
                steps.of(parties > 0, orders > 0, classes != null),
                scope.allows(Kind.IMPORTS, Action.SEE) ? imports.before(null, LATEST) : List.of(),
                classes);
    }

    private @Nullable Classes classes() {
        return scope.allows(Kind.SEGMENTATIONS, Action.SEE)
                ? runs.findLatest()
                        .map(run ->
                                new Classes(
                                        segmentations.get(run.definition()).name(),
                                        run,
                                        results.matrix(run)))
                        .orElse(null)
                : null;
    }

    private int count(Kind kind, TableField<?, UUID> owner, Condition live) {
        var table = Objects.requireNonNull(owner.getTable());
        return db.fetchCount(
                db.selectOne()
                        .from(table)
                        .where(live, scope.of(kind, Action.SEE, owner))
                        .limit(Overview.MANY));
    }
}
