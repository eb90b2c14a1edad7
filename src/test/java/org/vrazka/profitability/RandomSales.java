package org.vrazka.profitability;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.profitability.db.Tables.CHARGE;
import static org.vrazka.profitability.db.Tables.LINE_SUM;
import static org.vrazka.profitability.db.Tables.MARK;
import static org.vrazka.profitability.db.Tables.PLACE_SUM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.SaleFacts;
import org.vrazka.parties.PartyClasses;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.profitability.charges.ChargeFixture;
import org.vrazka.profitability.charges.ChargeKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A company with random documents, and all that their lines did, kept apart. */
@Component
class RandomSales {
    private static final LocalDate FIRST = LocalDate.parse("2025-11-10");
    private static final int DAYS = 120;

    private final DSLContext db;
    private final UserFixture users;
    private final PartyFixture parties;
    private final ProductFixture products;
    private final OrderFixture orders;
    private final SaleFacts facts;
    private final PartyClasses classes;
    private final ChargeFixture charges;

    RandomSales(
            DSLContext db,
            UserFixture users,
            PartyFixture parties,
            ProductFixture products,
            OrderFixture orders,
            SaleFacts facts,
            PartyClasses classes,
            ChargeFixture charges) {
        this.db = db;
        this.users = users;
        this.parties = parties;
        this.products = products;
        this.orders = orders;
        this.facts = facts;
        this.classes = classes;
        this.charges = charges;
    }

    /** What a line did, in the base currency; of customers and products the keys. */
    record Sold(
            long document,
            LocalDate day,
            @Nullable Integer customer,
            UUID manager,
            int product,
            boolean back,
            BigDecimal listed,
            BigDecimal amount,
            @Nullable BigDecimal cost,
            BigDecimal quantity) {}

    /** What a direct cost was, in the base currency. */
    record Charged(
            UUID id,
            LocalDate day,
            @Nullable Integer customer,
            UUID manager,
            ChargeKind kind,
            BigDecimal worth) {}

    /** Four managers, customers and products; the second customer is of class A. */
    Made make(long seed) {
        users.company();
        users.act(users.admin());
        db.execute("delete from orders.sale");
        db.deleteFrom(PLACE_SUM).execute();
        db.deleteFrom(LINE_SUM).execute();
        db.deleteFrom(MARK).execute();
        return new Made(seed);
    }

    /** What was made so far. */
    final class Made {
        final List<Sold> sold = new ArrayList<>();
        final List<Charged> charged = new ArrayList<>();
        private final List<Long> documents = new ArrayList<>();
        private final List<UUID> customers = new ArrayList<>();
        private final List<UUID> managers = new ArrayList<>();
        private final List<UUID> goods = new ArrayList<>();
        private final Random random;
        private boolean allCostsKnown;
        @Nullable String abc;

        private Made(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 4; i++) {
                managers.add(users.manager().id());
                customers.add(parties.customer("Customer " + i));
                goods.add(products.product("P-" + i, "Product " + i));
            }
            classAs("A");
        }

        /** Of the second customer. */
        void classAs(String other) {
            abc = other;
            classes.set(
                    db.select(
                            val(customer(1)),
                            val("REGULAR"),
                            val(abc),
                            val("X"),
                            inline((LocalDate) null)));
        }

        /** To the trash, the second customer; what he bought stays. */
        void throwCustomerAway() {
            abc = null;
            db.update(PARTY)
                    .set(PARTY.DELETED_AT, Instant.now())
                    .where(PARTY.ID.eq(customers.get(1)))
                    .execute();
        }

        Made knowingAllCosts() {
            allCostsKnown = true;
            return this;
        }

        @Nullable Integer customer(int number) {
            return key(customers.get(number));
        }

        private int key(UUID party) {
            return db.fetchSingle(PARTY, PARTY.ID.eq(party)).getKey();
        }

        void documents(int many) {
            for (int i = 0; i < many; i++) {
                document();
            }
        }

        void sale(int customer, String day, String price) {
            orders.order(customers.get(customer), day).line("1", price).save();
        }

        void goodsBack(int customer, String day, String price) {
            orders.goodsBack(customers.get(customer), day).line("1", price).save();
        }

        /** Direct costs of any kind, some of which came back. */
        void charges(int many) {
            for (int i = 0; i < many; i++) {
                var day = FIRST.plusDays(random.nextInt(DAYS));
                int customer = random.nextInt(4);
                var manager = managers.get(random.nextInt(4));
                var kind = ChargeKind.values()[random.nextInt(ChargeKind.values().length)];
                var amount = BigDecimal.valueOf(random.nextInt(90_000) - 9_999L, 3);
                var rate = random.nextInt(4) == 0 ? new BigDecimal("0.5112919") : BigDecimal.ONE;
                if (amount.signum() != 0) {
                    var id =
                            charges.charge(
                                            customers.get(customer),
                                            day.toString(),
                                            amount.toPlainString())
                                    .of(kind)
                                    .at("EUR", rate.toPlainString())
                                    .manager(manager)
                                    .save();
                    var worth = amount.multiply(rate);
                    charged.add(new Charged(id, day, customer(customer), manager, kind, worth));
                }
            }
        }

        void deleteCharge() {
            var gone = charged.removeLast();
            db.update(CHARGE)
                    .set(CHARGE.DELETED_AT, Instant.now())
                    .where(CHARGE.ID.eq(gone.id))
                    .execute();
        }

        void deleteOne() {
            delete(documents.get(random.nextInt(documents.size())));
        }

        /** A document of up to four lines, some discounted, refused in part, of unknown cost. */
        private void document() {
            var day = FIRST.plusDays(random.nextInt(DAYS));
            var customer = random.nextInt(8) == 0 ? null : customers.get(random.nextInt(4));
            var manager = managers.get(random.nextInt(4));
            boolean back = random.nextInt(6) == 0;
            boolean exact = random.nextInt(3) == 0;
            var rate = random.nextInt(4) == 0 ? new BigDecimal("0.5112919") : BigDecimal.ONE;
            var state = random.nextInt(8) == 0 ? OrderState.CONFIRMED : OrderState.COMPLETED;
            var draft =
                    back
                            ? orders.goodsBack(customer, day.toString())
                            : orders.order(customer, day.toString());
            draft.manager(manager).state(state).currency("EUR", rate.toPlainString());
            if (exact) {
                draft.exact();
            }
            var lines = new ArrayList<Sold>();
            int many = 1 + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                int quantity = 1 + random.nextInt(9);
                int refused = back || random.nextInt(4) > 0 ? 0 : random.nextInt(quantity);
                var price = BigDecimal.valueOf(random.nextInt(100_000), 3);
                var discount =
                        BigDecimal.valueOf(random.nextInt(3) == 0 ? random.nextInt(1000) : 0, 3);
                var cost =
                        !allCostsKnown && random.nextInt(9) == 0
                                ? null
                                : BigDecimal.valueOf(random.nextInt(50_000), 3);
                var product = goods.get(random.nextInt(4));
                draft.line(
                                String.valueOf(quantity),
                                price.toPlainString(),
                                discount.toPlainString(),
                                cost == null ? null : cost.toPlainString(),
                                String.valueOf(refused))
                        .product(product);
                var pieces = BigDecimal.valueOf(quantity - refused);
                var listed = pieces.multiply(price);
                var amount = listed.multiply(BigDecimal.ONE.subtract(discount));
                lines.add(
                        new Sold(
                                0,
                                day,
                                customer == null ? null : key(customer),
                                manager,
                                db.fetchSingle(PRODUCT, PRODUCT.ID.eq(product)).getKey(),
                                back,
                                (exact ? listed : listed.setScale(2, RoundingMode.HALF_UP))
                                        .multiply(rate),
                                (exact ? amount : amount.setScale(2, RoundingMode.HALF_UP))
                                        .multiply(rate),
                                cost == null ? null : cost.multiply(pieces).multiply(rate),
                                pieces));
            }
            long key = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(draft.save())).getKey();
            documents.add(key);
            if (state == OrderState.COMPLETED) {
                lines.forEach(line ->
                        sold.add(
                                new Sold(
                                        key,
                                        line.day,
                                        line.customer,
                                        line.manager,
                                        line.product,
                                        line.back,
                                        line.listed,
                                        line.amount,
                                        line.cost,
                                        line.quantity)));
            }
        }

        private void delete(long document) {
            db.update(SALES_ORDER)
                    .set(SALES_ORDER.DELETED_AT, Instant.now())
                    .where(SALES_ORDER.KEY.eq(document))
                    .execute();
            facts.rebuild(List.of(document));
            sold.removeIf(one -> one.document == document);
        }
    }
}
