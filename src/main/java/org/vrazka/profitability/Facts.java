package org.vrazka.profitability;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.profitability.db.Tables.LINE_SUM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.orders.months.Spans;
import org.vrazka.profitability.Largest.Chosen;
import org.vrazka.profitability.db.tables.records.MarkRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** The queries that say what sources hold of a period, under the reach of who asks. */
@Component
class Facts {
    private final DSLContext db;
    private final Scope scope;
    private final MonthMarks<MarkRecord> marks;

    Facts(DSLContext db, Scope scope, MonthMarks<MarkRecord> marks) {
        this.db = db;
        this.scope = scope;
        this.marks = marks;
    }

    /**
     * How facts are told apart, and what they are narrowed to.
     *
     * @param chosen of these alone; null: of all
     * @param now in the period asked for, not in the other
     * @param buyers first of all by what the table of buyers says of the customer
     */
    record Cut(
            List<Dimension> by,
            List<SalesGroup> only,
            @Nullable Chosen chosen,
            boolean now,
            boolean buyers) {
        Cut(List<Dimension> by, List<SalesGroup> only, @Nullable Chosen chosen, boolean now) {
            this(by, only, chosen, now, false);
        }

        Set<Dimension> dimensions() {
            var all = EnumSet.noneOf(Dimension.class);
            all.addAll(by);
            if (buyers) {
                all.add(Dimension.PARTY);
            }
            only.forEach(group -> all.add(group.dimension()));
            return all;
        }

        /** Their facts are found by an index, and few. */
        boolean isOfFewParties() {
            return chosen != null && chosen.dimension() == Dimension.PARTY;
        }

        boolean isOfLines() {
            return ProfitQuestion.isOfLines(by, only);
        }
    }

    /** Whether direct costs are told to who asks. */
    boolean tellCharges() {
        return scope.showsCosts(Kind.REPORTS) && scope.allows(Kind.DIRECT_COSTS, Action.SEE);
    }

    /** Months whose facts changed since they were summed. */
    SortedSet<LocalDate> marked() {
        return marks.months();
    }

    /** Keys, whether now, and the parts; direct costs too, but for products, which have none. */
    Select<Record> select(Cut cut, Period period, SortedSet<LocalDate> marked) {
        var sold = sold(cut, period, marked);
        return cut.isOfLines() || !tellCharges()
                ? sold
                : sold.unionAll(whole(cut, Source.CHARGES, period));
    }

    private Select<Record> sold(Cut cut, Period period, SortedSet<LocalDate> marked) {
        boolean lines = cut.isOfLines();
        if (cut.isOfFewParties() || !lines && cut.dimensions().contains(Dimension.PARTY)) {
            return whole(cut, lines ? Source.LINES : Source.DOCUMENTS, period);
        }
        var spans = Spans.of(period, marked);
        var sums = lines ? Source.SUMMED_LINES : Source.PLACES;
        var facts = lines ? Source.LINES : Source.DOCUMENTS;
        var live = select(cut, facts, spans.live(facts.day()));
        if (!spans.hasSums()) {
            return live;
        }
        var summed = select(cut, sums, spans.summed(sums.day()));
        return spans.days().isEmpty() ? summed : summed.unionAll(live);
    }

    private Select<Record> whole(Cut cut, Source source, Period period) {
        return select(cut, source, Spans.days(period).of(source.day()));
    }

    private Select<Record> select(Cut cut, Source source, Condition days) {
        var keys = new ArrayList<Field<?>>();
        var from = source.with(cut.dimensions());
        if (cut.buyers) {
            from = from.join(Bridges.BUYERS).on(Bridges.isBuyer(source.party()));
            keys.add(Bridges.WHO);
        }
        cut.by.forEach(dimension -> keys.add(source.key(dimension)));
        var columns = new ArrayList<>(keys);
        columns.add(inline(cut.now));
        columns.addAll(source.sums());
        return db.select(columns)
                .from(from)
                .where(days, ofGrain(cut, source), seen(source), narrowed(cut, source))
                .groupBy(keys);
    }

    /** Reach is told by managers, so who sees a part needs them told apart. */
    private Condition ofGrain(Cut cut, Source source) {
        if (source != Source.SUMMED_LINES) {
            return noCondition();
        }
        var told = EnumSet.copyOf(cut.dimensions());
        if (scope.reach(Kind.REPORTS, Action.SEE) != Reach.ALL) {
            told.add(Dimension.MANAGER);
        }
        return LINE_SUM.GRAIN.eq(inline(Grain.of(told).name()));
    }

    Condition seen(Source source) {
        return source.counted().and(scope.of(Kind.REPORTS, Action.SEE, source.manager()));
    }

    static Condition narrowed(Cut cut, Source source) {
        var only = and(cut.only.stream().map(source::of).toList());
        return cut.chosen == null ? only : only.and(source.of(cut.chosen));
    }
}
