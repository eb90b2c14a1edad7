package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.LOSS_SUM;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.db.tables.records.LossMarkRecord;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.orders.months.MonthlySums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sums of refusals and of demand by month, kind, manager and one thing more, made by the very
 * expressions that a report groups its facts by.
 */
@Component
@Transactional(isolation = Isolation.REPEATABLE_READ)
class LossSums implements MonthlySums {
    /** The kind of all that orders were for. */
    static final String ASKED_FOR = "DEMAND";

    private static final String NOTHING_MORE = "ALL";

    /** What every sum knows. */
    private static final Set<Dimension> ALWAYS =
            EnumSet.of(
                    Dimension.LOSS,
                    Dimension.MANAGER,
                    Dimension.MONTH,
                    Dimension.QUARTER,
                    Dimension.YEAR);

    /** Of products and customers there would be as many sums as refused lines. */
    private static final Set<Dimension> ONE_MORE =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Dimension.GROUP,
                            Dimension.REASON,
                            Dimension.CAUSE,
                            Dimension.COUNTRY,
                            Dimension.REGION,
                            Dimension.MARKET,
                            Dimension.CLASS,
                            Dimension.STATUS));

    private final DSLContext db;
    private final MonthMarks<LossMarkRecord> marks;

    LossSums(DSLContext db, MonthMarks<LossMarkRecord> marks) {
        this.db = db;
        this.marks = marks;
    }

    /** The sums that know all of these; empty: none do. */
    static Optional<String> by(List<Dimension> by) {
        var more = new ArrayList<>(by);
        more.removeAll(ALWAYS);
        return switch (more.size()) {
            case 0 -> Optional.of(NOTHING_MORE);
            case 1 -> Optional.of(more.getFirst()).filter(ONE_MORE::contains).map(Enum::name);
            default -> Optional.empty();
        };
    }

    static Field<?> key(Dimension dimension) {
        return switch (dimension) {
            case LOSS -> LOSS_SUM.KIND;
            case MANAGER -> LOSS_SUM.MANAGER_ID;
            case MONTH, QUARTER, YEAR -> dimension.first(LOSS_SUM.MONTH);
            case MARKET -> LOSS_SUM.NUMBER;
            default -> LOSS_SUM.WORD;
        };
    }

    @Override
    public List<LocalDate> due() {
        return marks.due();
    }

    @Override
    public void refresh(LocalDate month) {
        marks.clear(month);
        db.deleteFrom(LOSS_SUM).where(LOSS_SUM.MONTH.eq(month)).execute();
        addLosses(month, null);
        addDemand(month, null);
        for (var one : ONE_MORE) {
            addLosses(month, one);
            if (!one.isOfLines()) {
                addDemand(month, one);
            }
        }
    }

    private void addLosses(LocalDate month, @Nullable Dimension one) {
        add(
                LossFacts.LOSSES,
                month,
                one,
                LOSS.KIND,
                List.of(
                        sum(LOSS.AMOUNT),
                        sum(LOSS.QUANTITY),
                        count(),
                        countDistinct(LOSS.ORDER_KEY)));
    }

    private void addDemand(LocalDate month, @Nullable Dimension one) {
        add(
                LossFacts.DEMANDS,
                month,
                one,
                inline(ASKED_FOR),
                List.of(sum(DEMAND.AMOUNT), sum(DEMAND.QUANTITY), inline(0), inline(0)));
    }

    private void add(
            LossFacts facts,
            LocalDate month,
            @Nullable Dimension one,
            Field<String> kind,
            List<Field<? extends Number>> amounts) {
        Field<?> key = one == null ? castNull(String.class) : facts.key(one);
        boolean number = one == Dimension.MARKET;
        var columns = new ArrayList<Field<?>>();
        columns.add(val(month));
        columns.add(inline(one == null ? NOTHING_MORE : one.name()));
        columns.add(kind);
        columns.add(facts.manager());
        columns.add(number ? castNull(String.class) : key);
        columns.add(number ? key : castNull(Integer.class));
        columns.addAll(amounts);
        var groups = new ArrayList<Field<?>>(List.of(facts.manager()));
        if (facts == LossFacts.LOSSES) {
            groups.add(kind);
        }
        if (one != null) {
            groups.add(key);
        }
        db.insertInto(LOSS_SUM, List.of(LOSS_SUM.fields()))
                .select(
                        DSL.select(columns)
                                .from(facts.with(one == null ? List.of() : List.of(one)))
                                .where(
                                        facts.areSummed(),
                                        facts.day().ge(inline(month)),
                                        facts.day().lt(inline(month.plusMonths(1))))
                                .groupBy(groups))
                .execute();
    }
}
