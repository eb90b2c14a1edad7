package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.PARTY_SALES;
import static org.vrazka.orders.db.Tables.REFUSAL;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.PartySalesRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

@DatabaseTest
class SaleFactsPropertyTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    @Autowired DSLContext db;
    @Autowired SaleFacts facts;
    @Autowired OrderFixture given;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverChangesFactsAreAsIfMadeAtOnce(long seed) {
        var random = new Random(seed);
        var parties = List.of(party("Acme"), party("Beta"), party("Gama"));
        var documents = new ArrayList<UUID>();
        for (int i = 0; i < 150; i++) {
            if (documents.size() < 10 || random.nextInt(4) == 0) {
                documents.add(create(random, parties.get(random.nextInt(3))));
            } else {
                change(random, documents.get(random.nextInt(documents.size())), parties);
            }
        }
        var months = months();
        var sales = db.fetchCount(SALE);

        assertThat(months).isEqualTo(monthsByHand());
        db.deleteFrom(SALE).execute();
        db.deleteFrom(PARTY_MONTH).execute();
        db.deleteFrom(PARTY_SALES).execute();
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        assertThat(months()).isEqualTo(months);
        assertThat(db.fetchCount(SALE)).isEqualTo(sales);
        assertThat(ever()).isEqualTo(everByMonths());

        db.deleteFrom(SALE).execute();
        db.deleteFrom(REFUSAL).execute();
        db.deleteFrom(PARTY_MONTH).execute();
        db.deleteFrom(PARTY_SALES).execute();
        for (var key : db.fetchValues(SALES_ORDER.KEY)) {
            facts.add(new Long[] {key});
        }
        assertThat(months()).as("added one by one").isEqualTo(months);
        assertThat(ever()).as("added one by one").isEqualTo(everByMonths());
    }

    private Map<Integer, String> ever() {
        return db.fetch(PARTY_SALES, PARTY_SALES.SALES.gt(BigDecimal.ZERO))
                .intoMap(PartySalesRecord::getPartyKey, ever -> show(ever.getSales()));
    }

    private Map<Integer, String> everByMonths() {
        var ever = new HashMap<Integer, BigDecimal>();
        for (var month : db.fetch(PARTY_MONTH)) {
            ever.merge(month.getPartyKey(), month.getSales(), BigDecimal::add);
        }
        ever.values().removeIf(sales -> sales.signum() == 0);
        return ever.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> show(one.getValue())));
    }

    private UUID create(Random random, UUID party) {
        var day = day(random).toString();
        var draft = random.nextInt(5) == 0 ? given.goodsBack(party, day) : given.order(party, day);
        if (random.nextBoolean()) {
            draft.exact();
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int quantity = 1 + random.nextInt(20);
            draft.line(
                    "" + quantity,
                    new BigDecimal(random.nextInt(100_000)).movePointLeft(4).toPlainString(),
                    "0." + random.nextInt(100),
                    random.nextInt(4) == 0 ? null : "1." + random.nextInt(100),
                    "" + random.nextInt(quantity + 1));
        }
        return draft.save();
    }

    private void change(Random random, UUID id, List<UUID> parties) {
        var document = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id));
        switch (random.nextInt(5)) {
            case 0 -> document.setOrderedOn(day(random));
            case 1 -> document.setState(OrderState.values()[random.nextInt(5)].name());
            case 2 -> {
                var party = db.fetchSingle(PARTY, PARTY.ID.eq(parties.get(random.nextInt(3))));
                document.setPartyId(party.getId());
                document.setPartyKey(party.getKey());
            }
            case 3 ->
                    db.deleteFrom(ORDER_LINE)
                            .where(ORDER_LINE.ORDER_KEY.eq(document.getKey()))
                            .execute();
            default ->
                    document.setDeletedAt(document.getDeletedAt() == null ? Instant.now() : null);
        }
        document.store();
        facts.rebuild(List.of(document.getKey()));
    }

    private static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(90));
    }

    private UUID party(String name) {
        var id = Ids.next();
        db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME)
                .values(id, "ORGANISATION", name)
                .execute();
        return id;
    }

    private TreeMap<String, String> months() {
        var months = new TreeMap<String, String>();
        for (var m : db.fetch(PARTY_MONTH)) {
            months.put(
                    m.getPartyKey() + " " + m.getMonth(),
                    show(m.getSales(), m.getReturns(), m.getQuantity())
                            + m.getOrders()
                            + requireNonNullElse(m.getOrderDays(), ""));
        }
        return months;
    }

    private TreeMap<String, String> monthsByHand() {
        record Sum(BigDecimal sales, BigDecimal returns, BigDecimal quantity, String orderDays) {}
        var sums = new TreeMap<String, Sum>();
        for (var document : db.fetch(SALES_ORDER, SALES_ORDER.DELETED_AT.isNull())) {
            var lines = db.fetch(ORDER_LINE, ORDER_LINE.ORDER_KEY.eq(document.getKey()));
            var worth =
                    lines.stream()
                            .map(l -> worth(document, l))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            var quantity =
                    lines.stream()
                            .map(l -> l.getQuantity().subtract(l.getRefused()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!OrderState.valueOf(document.getState()).counts() || quantity.signum() == 0) {
                continue;
            }
            var zero = BigDecimal.ZERO;
            var month = document.getPartyKey() + " " + document.getOrderedOn().withDayOfMonth(1);
            var sum =
                    document.getDocument().equals("ORDER")
                            ? new Sum(worth, zero, quantity, dayOf(document))
                            : new Sum(zero, worth, quantity.negate(), "");
            sums.merge(
                    month,
                    sum,
                    (a, b) ->
                            new Sum(
                                    a.sales.add(b.sales),
                                    a.returns.add(b.returns),
                                    a.quantity.add(b.quantity),
                                    a.orderDays + b.orderDays));
        }
        var months = new TreeMap<String, String>();
        sums.forEach((k, s) ->
                months.put(
                        k,
                        show(s.sales, s.returns, s.quantity)
                                + s.orderDays.length()
                                + sorted(s.orderDays)));
        return months;
    }

    /** A letter: A is the first of the month. */
    private static String dayOf(SalesOrderRecord document) {
        return Character.toString('A' + document.getOrderedOn().getDayOfMonth() - 1);
    }

    private static String sorted(String letters) {
        var all = letters.toCharArray();
        Arrays.sort(all);
        return new String(all);
    }

    private static BigDecimal worth(SalesOrderRecord document, OrderLineRecord line) {
        var exact =
                line.getQuantity()
                        .subtract(line.getRefused())
                        .multiply(line.getPrice())
                        .multiply(BigDecimal.ONE.subtract(line.getDiscount()));
        return document.getExact() ? exact : exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static String show(BigDecimal... amounts) {
        var shown = new StringBuilder();
        for (var amount : amounts) {
            shown.append(amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString())
                    .append(' ');
        }
        return shown.toString();
    }
}
