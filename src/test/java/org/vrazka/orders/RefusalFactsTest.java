package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.REFUSAL;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.parties.PartyFixture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** What was refused, against a sum over the lines. */
@DatabaseTest
class RefusalFactsTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final String[] REASONS = {"NO_STOCK", "PRICE", "Няма камион", "competitor"};

    @Autowired DSLContext db;
    @Autowired SaleFacts facts;
    @Autowired OrderFixture given;
    @Autowired PartyFixture parties;
    @Autowired Reasons reasons;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whateverChangesFactsAreTheSumOfTheLines(long seed) {
        var random = new Random(seed);
        var firms = List.of(parties.customer("Acme"), parties.customer("Beta"));
        var documents = new ArrayList<UUID>();
        for (int i = 0; i < 120; i++) {
            if (documents.size() < 15 || random.nextInt(4) == 0) {
                documents.add(create(random, firms.get(random.nextInt(2))));
            } else {
                change(random, documents.get(random.nextInt(documents.size())));
            }
        }
        var kept = sums();

        assertThat(kept).isEqualTo(sumsByHand());
        assertThat(total(false)).isEqualByComparingTo(effect(Effect.REFUSAL));
        assertThat(total(true)).isEqualByComparingTo(effect(Effect.CANCELLATION));
        assertThat(demand()).isEqualByComparingTo(demandByHand());
        db.deleteFrom(REFUSAL).execute();
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        assertThat(sums()).isEqualTo(kept);
    }

    @Test
    void aTextThatGetsAMeaningHasItInAllFacts() {
        given.order(null, "2026-03-05").line("10", "2", "0", null, "4").save();
        db.update(ORDER_LINE).set(ORDER_LINE.REFUSE_REASON, "Няма камион").execute();
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        assertThat(db.fetchSingle(REFUSAL).getReasonId()).isNull();

        var late = reasons.tree().find("LATE").orElseThrow().id();
        reasons.mean("Няма камион", late);
        assertThat(db.fetchSingle(REFUSAL).getReasonId()).isEqualTo(late);
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        assertThat(db.fetchSingle(REFUSAL).getReasonId()).isEqualTo(late);

        reasons.mean("няма камион", null);
        assertThat(db.fetchSingle(REFUSAL).getReasonId()).isNull();
    }

    private UUID create(Random random, UUID party) {
        var day = START.plusDays(random.nextInt(60)).toString();
        var draft = random.nextInt(6) == 0 ? given.goodsBack(party, day) : given.order(party, day);
        if (random.nextBoolean()) {
            draft.exact();
        }
        if (random.nextInt(3) == 0) {
            draft.currency("USD", "0.9137");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int quantity = 1 + random.nextInt(20);
            draft.line(
                    "" + quantity,
                    new BigDecimal(random.nextInt(100_000)).movePointLeft(4).toPlainString(),
                    "0." + random.nextInt(100),
                    null,
                    "" + random.nextInt(quantity + 1));
        }
        return draft.save();
    }

    private void change(Random random, UUID id) {
        var document = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id));
        switch (random.nextInt(4)) {
            case 0 -> document.setOrderedOn(START.plusDays(random.nextInt(60)));
            case 1, 2 -> {
                document.setState(OrderState.values()[random.nextInt(5)].name());
                boolean cancelled = document.getState().equals("CANCELLED");
                document.setCancelReason(
                        cancelled && random.nextBoolean() ? REASONS[random.nextInt(4)] : null);
            }
            default ->
                    document.setDeletedAt(document.getDeletedAt() == null ? Instant.now() : null);
        }
        document.store();
        db.update(ORDER_LINE)
                .set(ORDER_LINE.REFUSE_REASON, REASONS[random.nextInt(4)])
                .where(ORDER_LINE.ORDER_KEY.eq(document.getKey()))
                .and(ORDER_LINE.REFUSED.gt(BigDecimal.ZERO))
                .execute();
        facts.rebuild(List.of(document.getKey()));
    }

    private TreeMap<String, String> sums() {
        var sums = new TreeMap<String, BigDecimal>();
        for (var fact : db.fetch(REFUSAL)) {
            put(sums, fact.getDay(), fact.getPartyKey(), fact.getReason(), fact.getAmount());
            put(sums, fact.getDay(), null, "quantity", fact.getQuantity());
        }
        return shown(sums);
    }

    private TreeMap<String, String> sumsByHand() {
        var sums = new TreeMap<String, BigDecimal>();
        for (var order : orders()) {
            for (var line : db.fetch(ORDER_LINE, ORDER_LINE.ORDER_KEY.eq(order.getKey()))) {
                boolean cancelled = order.getState().equals("CANCELLED");
                var quantity = cancelled ? line.getQuantity() : line.getRefused();
                if (order.getState().equals("DRAFT") || quantity.signum() == 0) {
                    continue;
                }
                var whole = worth(order, line, line.getQuantity());
                var kept = worth(order, line, line.getQuantity().subtract(line.getRefused()));
                var amount = (cancelled ? whole : whole.subtract(kept)).multiply(order.getRate());
                var why =
                        cancelled && order.getCancelReason() != null
                                ? order.getCancelReason()
                                : line.getRefuseReason();
                put(sums, order.getOrderedOn(), order.getPartyKey(), why, amount);
                put(sums, order.getOrderedOn(), null, "quantity", quantity);
            }
        }
        return shown(sums);
    }

    private BigDecimal demandByHand() {
        var demand = BigDecimal.ZERO;
        for (var order : orders()) {
            if (!order.getState().equals("DRAFT")) {
                for (var line : db.fetch(ORDER_LINE, ORDER_LINE.ORDER_KEY.eq(order.getKey()))) {
                    demand =
                            demand.add(
                                    worth(order, line, line.getQuantity())
                                            .multiply(order.getRate()));
                }
            }
        }
        return demand;
    }

    private List<SalesOrderRecord> orders() {
        return db.fetch(
                SALES_ORDER, SALES_ORDER.DELETED_AT.isNull(), SALES_ORDER.DOCUMENT.eq("ORDER"));
    }

    private static BigDecimal worth(SalesOrderRecord order, OrderLineRecord line, BigDecimal of) {
        var exact =
                of.multiply(line.getPrice()).multiply(BigDecimal.ONE.subtract(line.getDiscount()));
        return order.getExact() ? exact : exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static void put(
            TreeMap<String, BigDecimal> sums,
            LocalDate day,
            @Nullable Integer party,
            @Nullable String what,
            BigDecimal amount) {
        sums.merge(day + " " + party + " " + what, amount, BigDecimal::add);
    }

    private static TreeMap<String, String> shown(TreeMap<String, BigDecimal> sums) {
        var shown = new TreeMap<String, String>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                shown.put(key, sum.stripTrailingZeros().toPlainString());
            }
        });
        return shown;
    }

    private BigDecimal total(boolean cancelled) {
        var sum = DSL.coalesce(DSL.sum(REFUSAL.AMOUNT), DSL.inline(BigDecimal.ZERO));
        return db.select(sum).from(REFUSAL).where(REFUSAL.CANCELLED.eq(cancelled)).fetchSingle(sum);
    }

    private BigDecimal effect(Effect effect) {
        var sum = DSL.coalesce(DSL.sum(SALE.AMOUNT), DSL.inline(BigDecimal.ZERO));
        return db.select(sum).from(SALE).where(SALE.EFFECT.eq(effect.name())).fetchSingle(sum);
    }

    private BigDecimal demand() {
        var sum = DSL.coalesce(DSL.sum(DEMAND.AMOUNT), DSL.inline(BigDecimal.ZERO));
        return db.select(sum).from(DEMAND).fetchSingle(sum);
    }
}
