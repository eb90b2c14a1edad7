package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.field;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Period;
import org.vrazka.orders.months.Spans;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The days of a period and of the one it is compared with. A day of both is of the first alone.
 *
 * @param then null: it is compared with nothing
 */
record TwoPeriods(Period now, @Nullable Period then, Spans nowParted, @Nullable Spans thenParted) {
    /**
     * @param marked months whose facts changed since they were summed
     */
    static TwoPeriods of(RefusalQuestion question, SortedSet<LocalDate> marked) {
        var now = question.period();
        var then = before(now, now.versus(question.versus()));
        return new TwoPeriods(
                now, then, Spans.of(now, marked), then == null ? null : Spans.of(then, marked));
    }

    private static @Nullable Period before(Period now, @Nullable Period other) {
        var to = other == null ? null : other.to();
        var from = now.from();
        return other != null && to != null && from != null && !to.isBefore(from)
                ? new Period(other.from(), from.minusDays(1))
                : other;
    }

    /** Whether a day is of the first one; without another, all are. */
    List<Field<Boolean>> isNow(Field<LocalDate> day) {
        return then == null ? List.of() : List.of(field(within(now, day)));
    }

    Condition all(Field<LocalDate> day) {
        return then == null ? within(now, day) : within(now, day).or(within(then, day));
    }

    private static Condition within(Period period, Field<LocalDate> day) {
        return Spans.days(period).of(day);
    }

    boolean hasSums() {
        return spans().anyMatch(Spans::hasSums);
    }

    /** Whole months whose sums stand. */
    Condition summed(Field<LocalDate> month) {
        return or(Spans::hasSums, span -> span.summed(month));
    }

    boolean hasLive() {
        return spans().anyMatch(span -> !span.days().isEmpty());
    }

    /** All other days. */
    Condition live(Field<LocalDate> day) {
        return or(span -> !span.days().isEmpty(), span -> span.live(day));
    }

    private Condition or(Function<Spans, Boolean> has, Function<Spans, Condition> condition) {
        return DSL.or(spans().filter(has::apply).map(condition).toList());
    }

    private Stream<Spans> spans() {
        return Stream.of(nowParted, thenParted).filter(Objects::nonNull);
    }
}
