package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Whole runs over real sales in the database. */
@DatabaseTest
class RetailRunTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired RetailSales retail;
    @Autowired Segmentations segmentations;
    @Autowired Runs runs;
    @Autowired Computation computation;
    @Autowired Results results;

    @BeforeEach
    void load() throws IOException {
        db.insertInto(COMPANY)
                .columns(COMPANY.NAME, COMPANY.CURRENCY, COMPANY.LANGUAGE, COMPANY.ZONE)
                .values("Retail", "GBP", "en", "Europe/London")
                .onConflictDoNothing()
                .execute();
        users.act(users.admin());
        retail.load();
    }

    @Test
    void fillsTheMatrixFromMonthsAsFromDays() {
        var byMonths = run(rules(Step.MONTH, LocalDate.of(2011, 5, 31)));
        var byDays = run(rules(Step.MONTH, LocalDate.of(2011, 5, 30)));

        assertThat(results.matrix(byMonths).total().customers()).isEqualTo(2718);
        assertThat(results.matrix(byMonths).total().measure())
                .isCloseTo(new BigDecimal("3332591.96"), within(new BigDecimal("0.005")));
        for (var abc : AbcClass.values()) {
            for (var xyz : XyzClass.values()) {
                assertThat(results.matrix(byDays).cell(abc, xyz))
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .usingRecursiveComparison()
                        .isEqualTo(results.matrix(byMonths).cell(abc, xyz));
            }
        }
        assertThat(results.matrix(byMonths).cell(AbcClass.A, XyzClass.X).customers()).isEqualTo(5);
        assertThat(results.matrix(byMonths).cell(AbcClass.C, XyzClass.NONE).customers())
                .isEqualTo(279);
        assertThat(results.matrix(byMonths).status(Status.LOST).customers()).isEqualTo(740);
    }

    @Test
    void ranksAndExplainsEveryCustomer() {
        var run = run(rules(Step.MONTH, LocalDate.of(2011, 5, 31)));

        var first = results.customers(run, ListQuery.ALL.withLimit(1)).items().getFirst();

        assertThat(first.externalId()).isEqualTo("14646");
        assertThat(first.measure()).isEqualByComparingTo("110713.12");
        assertThat(first.abc()).isEqualTo(AbcClass.A);
        assertThat(first.cumulativeBefore()).isZero();
        assertThat(first.steps()).hasSize(6);
        assertThat(
                        new Explanation(run, new Figures("GBP"))
                                .of(first).stream().map(said -> said.replace('\u00a0', ' ')))
                .containsExactly(
                        "A, because nobody brings more of the gross revenue",
                        "Z, because the monthly sales before returns vary by 50,8 % around 18"
                                + " 452,19 £",
                        "Regular, with 25 orders and the last one 5 days before 31.05.2011",
                        "Orders every 8,7 days on average, ± 9,2; the next order is expected on"
                                + " 04.06.2011",
                        "RFM 555, Champions: the last order 5 days before 31.05.2011, 25 orders in"
                                + " the period; 5 is the best fifth of the classed",
                        "It has bought since 20.12.2010, for less than a year; in a year that makes"
                                + " 247 915,88 £");
    }

    @Test
    void putsTheOfficialClassesOnTheCards() {
        run(rules(Step.MONTH, LocalDate.of(2011, 5, 31)));

        assertThat(db.fetchCount(PARTY_LIST, PARTY_LIST.ABC.eq("A"))).isEqualTo(843);
        assertThat(db.fetchCount(PARTY_LIST, PARTY_LIST.STATUS.eq("ONE_TIME"))).isEqualTo(732);
    }

    private Run run(Rules rules) {
        UUID definition = segmentations.create("Retail", rules);
        var id = runs.start(definition);
        computation.perform(id);
        var run = runs.get(definition, id);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        return run;
    }

    private static Rules rules(Step step, LocalDate asOf) {
        return new Rules(
                null,
                Measure.GROSS_REVENUE,
                LocalDate.of(2010, 12, 1),
                LocalDate.of(2011, 5, 31),
                null,
                step,
                Rules.DEFAULT.abc(),
                Rules.DEFAULT.xyz(),
                new Rules.StatusRules(asOf, 90, 1, null));
    }
}
