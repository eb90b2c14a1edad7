package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.LOSS_SUM;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.SalesReport;
import org.vrazka.orders.db.tables.records.LossMarkRecord;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;

/**
 * Sums refusals and demand, both periods and the whole of each in one statement, under the reach of
 * who asks. Months that were summed are read from their sums, all else from the facts: the answer
 * is the same whichever stands.
 */
@Component
class RefusalSums {
    private final DSLContext db;
    private final LossParts parts;
    private final MonthMarks<LossMarkRecord> marks;

    RefusalSums(DSLContext db, LossParts parts, MonthMarks<LossMarkRecord> marks) {
        this.db = db;
        this.parts = parts;
        this.marks = marks;
    }

    /**
     * What one combination of keys comes to.
     *
     * @param now in the period asked for, not in the other
     * @param whole the sum of all of a period; it has no keys
     */
    record Sum(
            boolean now,
            boolean whole,
            List<@Nullable Object> keys,
            List<@Nullable BigDecimal> amounts) {}

    /**
     * @param groups how many combinations of keys the period asked for has; not all may be here
     * @param priced those of them of which somebody knows what they were worth
     */
    record Found(List<Sum> sums, int groups, int priced) {
        static Found all(List<Sum> sums, int amount) {
            var groups = sums.stream().filter(sum -> sum.now() && !sum.whole()).toList();
            var priced = groups.stream().filter(sum -> sum.amounts.get(amount) != null).count();
            return new Found(sums, groups.size(), (int) priced);
        }
    }

    /** Months whose facts changed since they were summed. */
    SortedSet<LocalDate> marked() {
        return marks.months();
    }

    /**
     * @param measures one of them what was refused
     * @param most so many of products or customers alone, of which most was refused; null: all
     * @throws Invalid when all are too many
     */
    Found refused(
            RefusalQuestion question,
            List<RefusalMeasure> measures,
            SortedSet<LocalDate> marked,
            @Nullable Integer most) {
        var losses = question.losses();
        var kinds = losses.stream().map(loss -> inline(loss.name())).toList();
        var which = losses.equals(Loss.ALL) ? noCondition() : LOSS.KIND.in(kinds);
        var largest = most == null ? null : parts.largest(question, which, most);
        var reading =
                new LossParts.Reading(
                        LossFacts.LOSSES,
                        which,
                        measures.stream().map(RefusalMeasure::ofFacts).toList(),
                        LOSS_SUM.KIND.in(kinds),
                        measures.stream().map(RefusalMeasure::ofSums).toList(),
                        largest == null ? noCondition() : largest.among(LossFacts.LOSSES));
        var sums = all(TwoPeriods.of(question, marked), question.by(), reading);
        return largest == null
                ? Found.all(sums, measures.indexOf(RefusalMeasure.REFUSED))
                : new Found(sums, largest.groups(), largest.priced());
    }

    /**
     * What was asked for, by what an order as a whole is told apart by.
     *
     * @param of where it is told apart by customers, those of these alone
     */
    List<Sum> demand(RefusalQuestion question, List<Sum> of, SortedSet<LocalDate> marked) {
        var by = question.by().stream().filter(dimension -> !dimension.isOfLines()).toList();
        var reading =
                new LossParts.Reading(
                        LossFacts.DEMANDS,
                        noCondition(),
                        List.of(DSL.sum(DEMAND.AMOUNT)),
                        LOSS_SUM.KIND.eq(inline(LossSums.ASKED_FOR)),
                        List.of(LOSS_SUM.AMOUNT),
                        ofTheirs(question.by().indexOf(Dimension.PARTY), of));
        return all(TwoPeriods.of(question, marked), by, reading);
    }

    private static Condition ofTheirs(int party, List<Sum> of) {
        if (party < 0) {
            return noCondition();
        }
        var keys = new HashSet<@Nullable Object>();
        of.stream().filter(sum -> !sum.whole()).forEach(sum -> keys.add(sum.keys().get(party)));
        return LossFacts.DEMANDS.among(Dimension.PARTY, keys);
    }

    private List<Sum> all(TwoPeriods days, List<Dimension> by, LossParts.Reading reading) {
        var rows = LossRows.of(by, reading.amounts().size());
        var summed = rows.summed(db, parts.all(days, by, reading));
        var found = db.with(summed).selectFrom(summed).limit(SalesReport.MOST_ROWS + 1).fetch();
        if (found.size() > SalesReport.MOST_ROWS) {
            throw new Invalid("by", "tooMany", t("orders.error.tooMany", SalesReport.MOST_ROWS));
        }
        return found.map(rows::read);
    }
}
