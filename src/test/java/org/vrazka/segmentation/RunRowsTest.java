package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.ListQuery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which rows a run leaves, and in which order. */
@DatabaseTest
class RunRowsTest {
    private static final String FROM = "2026-01-01";
    private static final String TO = "2026-03-31";

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired ExternalIds externalIds;
    @Autowired Runs runs;
    @Autowired Computation computation;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;

    @BeforeEach
    void signIn() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void putsEqualsInOrderOfTheirNamesElsewhereThenOfTheirIds() {
        buyer("first unnamed", "100");
        named(buyer("ten", "100.00"), "shop", "C-10");
        named(named(buyer("nine", "100"), "shop", "C-9"), "till", "C-99");
        buyer("second unnamed", "100");
        buyer("more", "100.01");
        buyer("less", "99.99");

        var run = fixture.computed("Revenue", FROM, TO);

        assertThat(results.customers(run, ListQuery.ALL).items())
                .extracting(Customer::name)
                .containsExactly("more", "nine", "ten", "first unnamed", "second unnamed", "less");
    }

    @Test
    void keepsARowOfWhomTheNextRunDoesNotFind() {
        var gone = buyer("gone", "100");
        var stays = buyer("stays", "50");
        var before = fixture.computed("Revenue", FROM, TO);
        db.deleteFrom(PARTY_MONTH).where(PARTY_MONTH.PARTY_KEY.eq(parties.key(gone))).execute();
        db.update(PARTY).set(PARTY.CUSTOMER, false).where(PARTY.ID.eq(gone)).execute();

        var id = runs.start(before.definition());
        computation.perform(id);
        var now = runs.get(id);

        var row = results.find(now, gone).orElseThrow();
        assertThat(row.abc()).isNull();
        assertThat(row.status()).isNull();
        assertThat(row.steps()).isEmpty();
        assertThat(row.abcBefore()).isEqualTo(AbcClass.A);
        assertThat(results.find(now, stays).orElseThrow().steps())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("50"), BigDecimal.ZERO);
    }

    /** Whatever happens after it. */
    @Test
    void givesTheSameAnswerAboutAClosedPeriodAgain() {
        var much = buyer("much", "100");
        buyer("little", "10");
        var first = fixture.computed("Revenue", FROM, TO);
        orders.order(much, "2026-06-10").line("1", "900").save();
        buyerOn("later", "2026-07-01", "5000");

        var again = fixture.computed(first.definition());

        assertThat(figures(again)).hasSize(2).isEqualTo(figures(first));
    }

    private List<Map<String, Object>> figures(Run run) {
        return db
                .selectFrom(RESULT)
                .where(RESULT.RUN_KEY.eq(run.key()), RESULT.ABC.isNotNull())
                .orderBy(RESULT.PARTY_KEY)
                .fetchMaps()
                .stream()
                .map(row -> {
                    row.keySet().removeAll(List.of("run_key", "abc_before", "xyz_before"));
                    row.replaceAll((name, value) -> db.renderInlined(DSL.val(value)));
                    return row;
                })
                .toList();
    }

    private UUID buyer(String name, String amount) {
        return buyerOn(name, "2026-02-10", amount);
    }

    private UUID buyerOn(String name, String day, String amount) {
        var party = parties.customer(name);
        orders.order(party, day).line("1", amount).save();
        return party;
    }

    private UUID named(UUID party, String system, String id) {
        externalIds.add(Kind.PARTIES, party, new ExternalId(system, id));
        return party;
    }
}
