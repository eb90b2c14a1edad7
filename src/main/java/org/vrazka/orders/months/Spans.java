package org.vrazka.orders.months;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import static java.util.Objects.requireNonNullElse;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.vrazka.orders.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days of a period, parted: whole months whose sums stand, and all other days, read from the
 * facts.
 *
 * @param first of the whole months
 * @param last of the whole months; before the first: there is none
 * @param unsummed of these, those whose sums do not stand
 * @param days the rest, in order, with nothing between two of them that could be left out
 */
public record Spans(LocalDate first, LocalDate last, Set<LocalDate> unsummed, List<Days> days) {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Days from and to, both included. */
    public record Days(LocalDate from, LocalDate to) {
        public Condition of(Field<LocalDate> day) {
            return (from.equals(BEGINNING) ? noCondition() : day.ge(inline(from)))
                    .and(to.equals(END) ? noCondition() : day.le(inline(to)));
        }
    }

    /**
     * @param marked months whose facts changed since they were summed
     */
    public static Spans of(Period period, SortedSet<LocalDate> marked) {
        var from = days(period).from();
        var to = days(period).to();
        var first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        var after = to.equals(END) ? END : to.plusDays(1).withDayOfMonth(1);
        if (!first.isBefore(after)) {
            return new Spans(first, first.minusMonths(1), Set.of(), List.of(new Days(from, to)));
        }
        var within = new TreeSet<>(marked.subSet(first, after));
        var days = new ArrayList<Days>();
        add(days, from, first.minusDays(1));
        within.forEach(month -> add(days, month, month.plusMonths(1).minusDays(1)));
        add(days, after, to);
        return new Spans(first, after.minusDays(1).withDayOfMonth(1), within, days);
    }

    /** All of a period's. */
    public static Days days(Period period) {
        return new Days(
                requireNonNullElse(period.from(), BEGINNING), requireNonNullElse(period.to(), END));
    }

    private static void add(List<Days> days, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.equals(END)) {
            return;
        }
        boolean joins = !days.isEmpty() && days.getLast().to().plusDays(1).equals(from);
        days.add(joins ? new Days(days.removeLast().from(), to) : new Days(from, to));
    }

    public boolean hasSums() {
        return !last.isBefore(first);
    }

    public Condition summed(Field<LocalDate> month) {
        var within = new Days(first, last.isAfter(END.minusYears(1)) ? END : last).of(month);
        return unsummed.isEmpty()
                ? within
                : within.and(month.notIn(unsummed.stream().map(DSL::inline).toList()));
    }

    public Condition live(Field<LocalDate> day) {
        return DSL.or(days.stream().map(span -> span.of(day)).toList());
    }
}
