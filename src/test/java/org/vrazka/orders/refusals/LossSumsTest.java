package org.vrazka.orders.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.Period.Versus.NONE;
import static org.vrazka.orders.db.Tables.LOSS_MARK;
import static org.vrazka.orders.db.Tables.LOSS_SUM;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;
import org.vrazka.orders.db.tables.records.LossMarkRecord;
import org.vrazka.orders.months.MonthMarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reports of random documents beside sums worked out apart, whether months were summed or not. */
@DatabaseTest
class LossSumsTest {
    private static final List<RefusalMeasure> ALL = List.of(RefusalMeasure.values());

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired RandomLosses losses;
    @Autowired RefusalReport report;
    @Autowired LossSums sums;
    @Autowired MonthMarks<LossMarkRecord> marks;

    private RandomLosses.Made made;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areTheSameWhereverTheyAreRead(long seed) {
        made = losses.make(seed);
        made.documents(60);
        assertThat(marks.months()).isNotEmpty();
        compare("from the documents");

        summed();
        compare("from the sums");

        one("deleted", () -> made.change(SALES_ORDER.DELETED_AT, Instant.now()));
        one("moved", () -> made.change(SALES_ORDER.ORDERED_ON, RandomLosses.FIRST.plusDays(200)));
        one("cancelled", () -> made.change(SALES_ORDER.STATE, "CANCELLED"));
        one("given away", () -> made.change(SALES_ORDER.MANAGER_ID, made.nancy.id()));
        one("of another class", made::classify);
        one("of a customer in the trash", made::trash);
        one("of a reason elsewhere in the tree", made::moveReason);
        one("of a text that means a reason", made::mean);

        made.documents(6);
        assertThat(marks.months()).isNotEmpty();
        compare("from both");
    }

    private void one(String changed, Runnable change) {
        var byTwo =
                List.of(
                        List.of(Dimension.MONTH, Dimension.LOSS),
                        List.of(Dimension.CLASS, Dimension.MONTH),
                        List.of(Dimension.STATUS, Dimension.MANAGER),
                        List.of(Dimension.REASON, Dimension.MONTH),
                        List.of(Dimension.GROUP, Dimension.MONTH));
        change.run();
        for (var how : List.of(" marked: ", " summed again: ")) {
            var byHand = new LostByHand(db);
            for (var by : byTwo) {
                var question = new RefusalQuestion(by, ALL, new Period(null, null), NONE);
                compare(changed + how, question, byHand, null);
            }
            summed();
        }
    }

    private void summed() {
        marks.months().forEach(sums::refresh);
        assertThat(db.fetchCount(LOSS_MARK)).isZero();
        assertThat(db.fetchCount(LOSS_SUM)).isPositive();
    }

    private void compare(String how) {
        var byHand = new LostByHand(db);
        var all = new Period(null, null);
        for (var by : questions()) {
            var alone = EnumSet.of(Loss.REFUSED);
            compare(how, new RefusalQuestion(by, ALL, all, NONE, alone), byHand, null);
            for (var period : periods()) {
                var versus = by.size() == 1 ? Period.Versus.YEAR : Period.Versus.BEFORE;
                compare(how, new RefusalQuestion(by, ALL, period, versus), byHand, null);
            }
        }
        users.act(made.nancy);
        for (var by : questions()) {
            var question = new RefusalQuestion(by, ALL, periods().getLast(), Period.Versus.YEAR);
            compare(how, question, byHand, made.nancy.id());
        }
        users.act(users.admin());
    }

    private static List<Period> periods() {
        return List.of(
                new Period(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-07-31")),
                new Period(LocalDate.parse("2025-03-05"), LocalDate.parse("2025-03-20")),
                new Period(LocalDate.parse("2025-01-20"), LocalDate.parse("2026-01-14")));
    }

    private static List<List<Dimension>> questions() {
        var questions = new ArrayList<List<Dimension>>();
        questions.add(List.of());
        Dimension.OF_REFUSALS.forEach(one -> questions.add(List.of(one)));
        questions.add(List.of(Dimension.REASON, Dimension.MONTH));
        questions.add(List.of(Dimension.MANAGER, Dimension.CLASS));
        questions.add(List.of(Dimension.PRODUCT, Dimension.LOSS));
        questions.add(List.of(Dimension.CAUSE, Dimension.PRODUCT));
        questions.add(List.of(Dimension.PARTY, Dimension.QUARTER));
        questions.add(List.of(Dimension.COUNTRY, Dimension.STATUS));
        return questions;
    }

    private void compare(
            String how, RefusalQuestion question, LostByHand byHand, @Nullable UUID manager) {
        var as = how + " " + question;
        var answer = report.answer(question);
        var expected = byHand.measures(question, question.period(), null, manager);
        var found = new HashMap<List<Object>, Map<RefusalMeasure, String>>();
        answer.rows().forEach(row -> found.put(row.keys(), plain(row)));
        if (!expected.isEmpty()) {
            found.put(List.of(), plain(answer.total()));
            assertThat(found).as(as).isEqualTo(expected);
        }
        assertThat(shown(report.overview(question).answer())).as(as).isEqualTo(shown(answer));
        var other = question.period().versus(question.versus());
        boolean inTime = question.by().stream().anyMatch(Dimension::isTime);
        if (other != null && !inTime) {
            var before = new HashMap<List<Object>, Map<RefusalMeasure, String>>();
            answer.before().forEach((keys, row) -> before.put(keys, plain(row)));
            assertThat(before)
                    .as("before: " + as)
                    .isEqualTo(byHand.measures(question, other, question.period(), manager));
        }
    }

    private static List<Object> shown(RefusalReport.Answer answer) {
        return List.of(
                answer.rows(), answer.total(), answer.before(), answer.many(), answer.manyPriced());
    }

    private static Map<RefusalMeasure, String> plain(RefusalReport.Row row) {
        var plain = new EnumMap<RefusalMeasure, String>(RefusalMeasure.class);
        ALL.forEach(measure -> plain.put(measure, LostByHand.plain(row.measures().get(measure))));
        return plain;
    }
}
