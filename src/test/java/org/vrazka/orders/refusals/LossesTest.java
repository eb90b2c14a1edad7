package org.vrazka.orders.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.REFUSAL;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.orders.Period;
import org.vrazka.orders.SaleFacts;
import org.vrazka.orders.unmet.UnmetDemands;
import org.vrazka.orders.unmet.UnmetFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.ListQuery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Refused, cancelled and unmet together, beside sums over the rows themselves. */
@DatabaseTest
class LossesTest {
    private static final String[] REASONS = {"NO_STOCK", "PRICE", "COMPETITOR", "Няма камион"};
    private static final LocalDate START = LocalDate.parse("2026-02-01");
    private static final Period ALL_DAYS = new Period(null, null);

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired UnmetFixture unmet;
    @Autowired SaleFacts facts;
    @Autowired RefusalReport report;
    @Autowired Orders documents;
    @Autowired UnmetDemands demands;
    List<UUID> firms;
    List<UUID> goods;

    @BeforeEach
    void company() {
        users.company();
        users.act(users.admin());
        firms =
                List.of(
                        parties.party("Acme").region("BG-22").save(),
                        parties.party("Beta").region("BG-16").save());
        goods = List.of(products.product("B-1", "Bolt"), products.product("N-1", "Nut"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sumsOfEachKindAreThoseOfTheRows(long seed) {
        make(new Random(seed));

        for (var some : List.of(Loss.ALL, Set.of(Loss.UNMET), EnumSet.of(Loss.REFUSED))) {
            for (var by : Dimension.OF_REFUSALS) {
                holds(question(some, by));
            }
            holds(question(some));
            holds(question(some, Dimension.LOSS, Dimension.PRODUCT));
        }
        var byKind = report.answer(question(Loss.ALL, Dimension.LOSS));
        assertThat(byKind.total().refused())
                .isEqualByComparingTo(refusedByHand().add(unmetByHand()));
        for (var row : byKind.rows()) {
            var kind = Loss.valueOf(row.groups().getFirst().name());
            var alone = report.answer(question(Set.of(kind))).total();
            assertThat(alone.measures()).as("%s", kind).isEqualTo(row.measures());
        }
        var only = report.answer(question(Set.of(Loss.UNMET))).total();
        assertThat(only.refused()).isEqualByComparingTo(unmetByHand());
        assertThat(only.measures().get(RefusalMeasure.UNPRICED))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(
                                db.fetchCount(
                                        UNMET,
                                        UNMET.OPEN.isTrue(),
                                        UNMET.DELETED_AT.isNull(),
                                        UNMET.AMOUNT.isNull())));
        assertThat(share(byKind.total()))
                .isEqualByComparingTo(
                        byKind.total()
                                .refused()
                                .divide(demandByHand(), java.math.MathContext.DECIMAL32));
    }

    private static BigDecimal share(RefusalReport.Row row) {
        return row.measures().get(RefusalMeasure.SHARE);
    }

    /** Rows make the total, and every figure opens as many records as it counts. */
    private void holds(RefusalQuestion question) {
        var answer = report.answer(question);
        var sum = BigDecimal.ZERO;
        for (var row : answer.rows()) {
            sum = sum.add(row.refused());
            var orders = row.measures().get(RefusalMeasure.ORDERS).intValue();
            if (question.address(row).startsWith("/orders")) {
                assertThat(documents.count(ListQuery.of(question.documents(row))))
                        .as("%s %s", question, row.groups())
                        .isEqualTo(orders);
            } else {
                assertThat(orders).isZero();
            }
            var without = row.measures().get(RefusalMeasure.UNMET).intValue();
            if (without > 0) {
                assertThat(demands.count(ListQuery.of(question.unmet(row))))
                        .as("%s %s", question, row.groups())
                        .isEqualTo(without);
            }
        }
        assertThat(sum).as("%s", question).isEqualByComparingTo(answer.total().refused());
    }

    private void make(Random random) {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 25; i++) {
            var draft = orders.order(firms.get(random.nextInt(2)), day(random));
            for (int line = random.nextInt(3); line >= 0; line--) {
                int quantity = 1 + random.nextInt(9);
                draft.line(
                        "" + quantity,
                        "" + (1 + random.nextInt(30)),
                        "0",
                        null,
                        "" + random.nextInt(quantity + 1));
            }
            var states = OrderState.values();
            made.add(draft.state(states[random.nextInt(states.length)]).save());
        }
        for (var line : db.fetch(ORDER_LINE)) {
            line.setProductKey(products.key(goods.get(random.nextInt(2))));
            line.setRefuseReason(
                    line.getRefused().signum() == 0 ? null : REASONS[random.nextInt(4)]);
            line.store();
        }
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        for (int i = 0; i < 40; i++) {
            var draft =
                    unmet.unmet(
                            random.nextInt(5) == 0 ? null : firms.get(random.nextInt(2)),
                            day(random));
            if (random.nextInt(4) > 0) {
                draft.of(goods.get(random.nextInt(2)), "" + (1 + random.nextInt(9)));
            }
            if (random.nextInt(3) > 0) {
                draft.worth("" + random.nextInt(100));
            }
            draft.because(REASONS[random.nextInt(4)], random.nextBoolean() ? "SUPPLIER" : null)
                    .met(random.nextInt(4) == 0 ? made.get(random.nextInt(made.size())) : null);
            var id = draft.save();
            if (random.nextInt(8) == 0) {
                db.execute("update orders.unmet set deleted_at = now() where id = ?", id);
            }
        }
    }

    private static String day(Random random) {
        return START.plusDays(random.nextInt(60)).toString();
    }

    private RefusalQuestion question(Set<Loss> losses, Dimension... by) {
        return new RefusalQuestion(
                List.of(by),
                List.of(RefusalMeasure.values()),
                ALL_DAYS,
                Period.Versus.NONE,
                losses);
    }

    private BigDecimal refusedByHand() {
        return db.fetch(REFUSAL).stream()
                .map(row -> row.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is in no trash and no order that counts. */
    private BigDecimal unmetByHand() {
        var sum = BigDecimal.ZERO;
        for (var row : db.fetch(UNMET)) {
            var order =
                    row.getMetBy() == null
                            ? null
                            : db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(row.getMetBy()));
            boolean met = order != null && !order.getState().equals("DRAFT");
            if (row.getDeletedAt() == null && !met && row.getAmount() != null) {
                sum = sum.add(row.getAmount());
            }
        }
        return sum;
    }

    /** What all orders that count were for, refused or not, and what is unmet. */
    private BigDecimal demandByHand() {
        var sum = unmetByHand();
        for (var order : db.fetch(SALES_ORDER, SALES_ORDER.STATE.ne("DRAFT"))) {
            for (var line : db.fetch(ORDER_LINE, ORDER_LINE.ORDER_KEY.eq(order.getKey()))) {
                sum = sum.add(line.getQuantity().multiply(line.getPrice()));
            }
        }
        return sum;
    }
}
