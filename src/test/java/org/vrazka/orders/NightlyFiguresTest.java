package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.jooq.DSLContext;
import org.jooq.Row5;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Companies;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyClasses;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Nights;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Figures that move with the days; it truly commits, and cleans up after itself. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NightlyFiguresTest {
    private static final int PARTIES = 200;
    private static final int ROUNDS = 60;

    @Autowired DSLContext db;
    @Autowired CustomerFigures figures;
    @Autowired PartyClasses classes;
    @Autowired UserFixture users;
    @Autowired ObjectProvider<Companies> companies;
    @Autowired List<RecurringTask<?>> nightly;

    @AfterEach
    void cleanUp() {
        db.deleteFrom(PARTY).execute();
        db.deleteFrom(COMPANY).execute();
    }

    @Test
    void areForgottenWhenTheirYearIsOver() {
        var keys = parties(2);
        db.update(PARTY_LIST).set(PARTY_LIST.REVENUE_12M, BigDecimal.TEN).execute();

        NightlyFigures.refresh(figures);

        assertThat(
                        db.fetchCount(
                                PARTY_LIST,
                                PARTY_LIST.KEY.in(keys).and(PARTY_LIST.REVENUE_12M.isNotNull())))
                .isZero();
    }

    @Test
    void moveSoonAfterMidnightWhereTheCompanyIs() {
        users.company();
        var nights = new Nights(NightlyFigures.AT, () -> companies.getObject().zone());

        assertThat(nights.getInitialExecutionTime(Instant.parse("2026-11-24T21:00:00Z")))
                .isEqualTo("2026-11-24T22:10:00Z");
        assertThat(nights.getInitialExecutionTime(Instant.parse("2026-07-24T21:10:00Z")))
                .isEqualTo("2026-07-25T21:10:00Z");
        assertThat(nightly).extracting(RecurringTask::getName).contains("customer-figures");
    }

    @Test
    void neverWaitInARingWithTheClassesOfASegmentation() throws Exception {
        var keys = parties(PARTIES);
        try (var both = Executors.newFixedThreadPool(2)) {
            var sorting =
                    both.submit(() -> {
                        for (int i = 0; i < ROUNDS; i++) {
                            classify(keys, "ABC".substring(i % 3, i % 3 + 1));
                        }
                    });
            var counting =
                    both.submit(() -> {
                        for (int i = 0; i < ROUNDS; i++) {
                            figures.refresh(keys);
                        }
                    });
            sorting.get();
            counting.get();
        }
        assertThat(db.fetchCount(PARTY_LIST, PARTY_LIST.ABC.isNotNull())).isEqualTo(PARTIES);
    }

    /** Against the order of the keys. */
    private void classify(List<Integer> keys, String abc) {
        @SuppressWarnings("unchecked")
        Row5<Integer, String, String, String, LocalDate>[] rows =
                keys.reversed().stream()
                        .map(key ->
                                DSL.row(
                                        DSL.val(key),
                                        DSL.val("REGULAR"),
                                        DSL.val(abc),
                                        DSL.val("X"),
                                        DSL.castNull(LocalDate.class)))
                        .toArray(Row5[]::new);
        classes.replace(DSL.selectFrom(DSL.values(rows)));
    }

    private List<Integer> parties(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME)
                                .values(Ids.next(), "ORGANISATION", "Customer " + i)
                                .returningResult(PARTY.KEY)
                                .fetchSingle(PARTY.KEY))
                .toList();
    }
}
