package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Random documents are summed in whole cents, apart from the code that is tested; the card, the
 * list, the facts, the API and the export all say the same.
 */
@DatabaseTest
class DocumentMoneyTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired Orders orders;
    @Autowired OrderExchange exchange;
    UUID acme;

    @BeforeEach
    void given() {
        users.act(users.admin());
        acme = parties.customer("Acme");
    }

    /**
     * As whole numbers.
     *
     * @param pieces thousandths
     * @param price ten-thousandths
     * @param off thousandths
     * @param refused thousandths
     * @param vat percent
     */
    private record Line(int pieces, int price, int off, int refused, int vat) {
        /** Cents of so many pieces, rounded half up; the VAT in them taken out. */
        BigInteger cents(int of, int whole, boolean takesOut) {
            var top =
                    BigInteger.valueOf(of)
                            .multiply(BigInteger.valueOf(price))
                            .multiply(BigInteger.valueOf(1_000 - off))
                            .multiply(BigInteger.valueOf(1_000 - whole))
                            .multiply(BigInteger.valueOf(takesOut ? 100 : 1));
            var bottom =
                    BigInteger.TEN.pow(11).multiply(BigInteger.valueOf(takesOut ? 100 + vat : 1));
            return top.multiply(BigInteger.TWO).add(bottom).divide(bottom.multiply(BigInteger.TWO));
        }

        BigInteger shipped(int whole, boolean takesOut) {
            return cents(pieces - refused, whole, takesOut);
        }

        LineContent content() {
            return new LineContent(
                    null,
                    "Goods",
                    BigDecimal.valueOf(pieces, 3),
                    BigDecimal.valueOf(price, 4),
                    BigDecimal.valueOf(off, 3),
                    null,
                    BigDecimal.valueOf(refused, 3),
                    refused == 0 ? null : "NO_STOCK",
                    null,
                    BigDecimal.valueOf(vat));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyPlaceSaysTheSame(long seed) throws Exception {
        var random = new Random(seed);
        for (int document = 0; document < 25; document++) {
            boolean withVat = random.nextBoolean();
            int whole = random.nextInt(3) == 0 ? random.nextInt(1_000) : 0;
            var lines = lines(random);

            var id = create(lines, whole, withVat);

            int off = whole;
            var net = sum(lines.stream().map(line -> line.shipped(off, withVat)).toList());
            var asked =
                    sum(lines.stream().map(line -> line.cents(line.pieces, off, withVat)).toList());
            var vat = vat(lines, whole, withVat);
            var card = orders.card(id);
            assertThat(card.order().sums().total()).isEqualByComparingTo(net);
            assertThat(card.order().sums().refused()).isEqualByComparingTo(asked.subtract(net));
            assertThat(card.order().sums().vat()).isEqualByComparingTo(vat);
            assertThat(card.totals().net()).isEqualByComparingTo(net);
            assertThat(card.totals().vat()).isEqualByComparingTo(vat);
            assertThat(sumOf(card.lines().stream().map(OrderLine::total).toList()))
                    .isEqualByComparingTo(net);
            assertThat(OrderForm.of(card, org.vrazka.orders.reasons.ReasonTree.EMPTY).sums().vat())
                    .isEqualByComparingTo(vat);
            var json = exchange.get(id);
            assertThat(json.total().amount()).isEqualByComparingTo(net);
            assertThat(json.withVat()).isNotNull();
            assertThat(json.withVat().amount()).isEqualByComparingTo(net.add(vat));
            assertThat(fact(id)).isEqualByComparingTo(net);
        }
        var stored = db.select(org.jooq.impl.DSL.sum(SALES_ORDER.TOTAL)).from(SALES_ORDER);
        assertThat(exported()).isEqualByComparingTo(stored.fetchSingle().value1());
    }

    private UUID create(List<Line> lines, int whole, boolean withVat) {
        var of =
                OrderContent.of(
                        acme,
                        DAY,
                        OrderState.COMPLETED,
                        lines.stream().map(Line::content).toList());
        return orders.create(
                of.with(new Pricing(BigDecimal.valueOf(whole, 3), withVat, "чл. 28", false)));
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        int[] rates = {20, 9, 0};
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int pieces = 1 + random.nextInt(random.nextBoolean() ? 99_000 : 900);
            lines.add(
                    new Line(
                            pieces,
                            1 + random.nextInt(2_000_000),
                            random.nextInt(2) * random.nextInt(1_000),
                            random.nextInt(4) == 0 ? 1 + random.nextInt(pieces) : 0,
                            rates[random.nextInt(3)]));
        }
        lines.add(new Line(1_000, 15_000, 0, 0, 20));
        return lines;
    }

    private static BigDecimal vat(List<Line> lines, int whole, boolean withVat) {
        var all = BigInteger.ZERO;
        for (int rate : new int[] {20, 9, 0}) {
            var of = lines.stream().filter(line -> line.vat == rate).toList();
            var net = cents(of.stream().map(line -> line.shipped(whole, withVat)).toList());
            var priced = cents(of.stream().map(line -> line.shipped(whole, false)).toList());
            all =
                    all.add(
                            withVat
                                    ? priced.subtract(net)
                                    : new BigDecimal(net)
                                            .multiply(BigDecimal.valueOf(rate, 2))
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .toBigInteger());
        }
        return new BigDecimal(all, 2);
    }

    private BigDecimal fact(UUID id) {
        return db.select(SALE.AMOUNT)
                .from(SALE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.KEY.eq(SALE.ORDER_KEY))
                .where(SALES_ORDER.ID.eq(id), SALE.EFFECT.eq("SALE"))
                .fetchSingle()
                .value1();
    }

    private BigDecimal exported() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var started = web.perform(get("/orders/export?format=csv&columns=total")).andReturn();
        var text =
                started.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return sumOf(
                text.lines()
                        .skip(1)
                        .map(line ->
                                line.split(";")[0]
                                        .replaceAll("[\\s\\u00a0\\u202f\"]", "")
                                        .replace(',', '.'))
                        .map(BigDecimal::new)
                        .toList());
    }

    private static BigInteger cents(List<BigInteger> cents) {
        return cents.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigDecimal sum(List<BigInteger> cents) {
        return new BigDecimal(cents(cents), 2);
    }

    private static BigDecimal sumOf(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
