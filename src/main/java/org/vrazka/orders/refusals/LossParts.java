package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.LOSS_SUM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.months.Spans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The queries that say what facts and sums of months hold, under the reach of who asks. */
@Component
class LossParts {
    private final DSLContext db;
    private final Scope scope;

    LossParts(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /**
     * What is read.
     *
     * @param amounts of facts that are grouped, and of their sums of months
     * @param keyed what all but the whole is narrowed to
     */
    record Reading(
            LossFacts facts,
            Condition which,
            List<? extends Field<?>> amounts,
            Condition whichSums,
            List<? extends Field<?>> sums,
            Condition keyed) {}

    /**
     * Products or customers of which most was refused in the period asked for.
     *
     * @param groups how many there are in all
     * @param priced those of them of which somebody knows what they were worth
     */
    record Largest(Dimension dimension, List<@Nullable Integer> keys, int groups, int priced) {
        Condition among(LossFacts facts) {
            return facts.among(dimension, keys);
        }
    }

    /**
     * Found by one rough sum, before all figures are made of them alone: there may be a million.
     */
    Largest largest(RefusalQuestion question, Condition which, int most) {
        var dimension = question.by().getFirst();
        var key = LossFacts.LOSSES.key(dimension).coerce(Integer.class);
        var rough = field("sum({0}::float8)", Double.class, LOSS.AMOUNT);
        var found =
                db.select(key, count().over(), count(rough).over())
                        .from(LOSS)
                        .where(
                                which,
                                Spans.days(question.period()).of(LOSS.DAY),
                                scope.of(Kind.REPORTS, Action.SEE, LOSS.MANAGER_ID))
                        .groupBy(key)
                        .orderBy(rough.desc().nullsLast(), key)
                        .limit(most)
                        .fetch();
        return new Largest(
                dimension,
                found.map(row -> row.value1()),
                found.isEmpty() ? 0 : found.getFirst().value2(),
                found.isEmpty() ? 0 : found.getFirst().value3());
    }

    /**
     * Keys, whether now, whether whole, amounts: by the keys, and all of each period without any.
     * The same keys may stand there several times; where there is nothing there is no row.
     */
    Select<Record> all(TwoPeriods days, List<Dimension> by, Reading reading) {
        var parts = parts(new Cut(days, by, true), reading);
        if (!by.isEmpty()) {
            parts.addAll(parts(new Cut(days, by, false), reading));
        }
        return parts.stream().reduce(Select::unionAll).orElseThrow();
    }

    /**
     * @param whole not told apart by anything: the keys are empty
     */
    private record Cut(TwoPeriods days, List<Dimension> by, boolean whole) {
        List<Dimension> grouped() {
            return whole ? List.of() : by;
        }

        List<Field<?>> columns(
                LossFacts facts,
                Function<Dimension, Field<?>> key,
                List<Field<Boolean>> now,
                List<? extends Field<?>> amounts) {
            var columns = new ArrayList<Field<?>>();
            by.forEach(one -> columns.add(whole ? castNull(facts.key(one)) : key.apply(one)));
            columns.add(now.isEmpty() ? inline(true) : now.getFirst());
            columns.add(inline(whole));
            columns.addAll(amounts);
            return columns;
        }
    }

    /** Sums of months, the facts of all other days, and those that are not summed. */
    private List<Select<Record>> parts(Cut cut, Reading reading) {
        var parts = new ArrayList<Select<Record>>();
        var facts = reading.facts;
        var days = cut.days;
        var sums = LossSums.by(cut.grouped());
        if (sums.isEmpty() || !days.hasSums()) {
            parts.add(facts(cut, reading, days.all(facts.day())));
            return parts;
        }
        parts.add(sums(cut, reading, sums.get()));
        if (days.hasLive()) {
            parts.add(facts(cut, reading, facts.areSummed().and(days.live(facts.day()))));
        }
        parts.add(facts(cut, reading, facts.areNotSummed().and(days.all(facts.day()))));
        return parts;
    }

    /** As they stand: who adds up all parts groups them once. */
    private Select<Record> sums(Cut cut, Reading reading, String dimension) {
        var month = LOSS_SUM.MONTH;
        var now = cut.days.isNow(month);
        return db.select(cut.columns(reading.facts, LossSums::key, now, reading.sums))
                .from(LOSS_SUM)
                .where(
                        LOSS_SUM.DIMENSION.eq(inline(dimension)),
                        cut.days.summed(month),
                        reading.whichSums,
                        scope.of(Kind.REPORTS, Action.SEE, LOSS_SUM.MANAGER_ID));
    }

    private Select<Record> facts(Cut cut, Reading reading, Condition when) {
        var facts = reading.facts;
        var now = cut.days.isNow(facts.day());
        var groups = new ArrayList<Field<?>>(now);
        cut.grouped().forEach(one -> groups.add(facts.key(one)));
        return db.select(cut.columns(facts, facts::key, now, reading.amounts))
                .from(facts.with(cut.grouped()))
                .where(
                        when,
                        reading.which,
                        cut.whole ? noCondition() : reading.keyed,
                        scope.of(Kind.REPORTS, Action.SEE, facts.manager()))
                .groupBy(groups)
                .having(count().gt(inline(0)));
    }
}
