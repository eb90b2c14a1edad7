package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.REASON_WORD;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.SaleFacts;
import org.vrazka.orders.unmet.UnmetFixture;
import org.vrazka.parties.PartyClasses;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A company with random orders, refusals and unmet demand, and what may become of them. */
@Component
class RandomLosses {
    static final LocalDate FIRST = LocalDate.parse("2024-12-10");
    private static final String[] REASONS = {"NO_STOCK", "PRICE", "COMPETITOR", "Няма камион"};

    private final DSLContext db;
    private final UserFixture users;
    private final PartyFixture parties;
    private final ProductFixture products;
    private final OrderFixture orders;
    private final UnmetFixture unmet;
    private final SaleFacts facts;
    private final PartyClasses classes;

    RandomLosses(
            DSLContext db,
            UserFixture users,
            PartyFixture parties,
            ProductFixture products,
            OrderFixture orders,
            UnmetFixture unmet,
            SaleFacts facts,
            PartyClasses classes) {
        this.db = db;
        this.users = users;
        this.parties = parties;
        this.products = products;
        this.orders = orders;
        this.unmet = unmet;
        this.facts = facts;
        this.classes = classes;
    }

    Made make(long seed) {
        return new Made(seed);
    }

    /** What was made so far. */
    final class Made {
        final User nancy;
        private final Random random;
        private final List<UUID> customers;
        private final List<UUID> goods;
        private final List<UUID> documents = new ArrayList<>();

        private Made(long seed) {
            random = new Random(seed);
            users.company();
            users.act(users.admin());
            nancy =
                    users.user(
                            "Nancy",
                            new Grant(Kind.REPORTS, Action.SEE, Reach.OWN),
                            new Grant(Kind.ORDERS, Action.SEE, Reach.OWN));
            customers =
                    List.of(
                            parties.party("Acme").region("BG-22").save(),
                            parties.customer("Beta", nancy.id()),
                            parties.party("Ceta").region("BG-16").save());
            goods = List.of(products.product("B-1", "Bolt"), products.product("N-1", "Nut"));
        }

        void documents(int many) {
            for (int i = 0; i < many; i++) {
                documents.add(order());
            }
            for (int i = 0; i < many / 3; i++) {
                unmet();
            }
        }

        private UUID order() {
            var draft = orders.order(customer(), day()).state(one(OrderState.values()));
            if (random.nextInt(3) == 0) {
                draft.country("Greece");
            }
            if (random.nextInt(4) == 0) {
                draft.currency("USD", "0.8312907");
            }
            for (int line = random.nextInt(4); line >= 0; line--) {
                int quantity = 1 + random.nextInt(9);
                int refused = random.nextBoolean() ? 0 : random.nextInt(quantity + 1);
                draft.line("" + quantity, money().toPlainString(), "0", null, "" + refused)
                        .product(goods.get(random.nextInt(2)))
                        .because(one(REASONS), random.nextBoolean() ? "SUPPLIER" : null);
            }
            return draft.save();
        }

        private void unmet() {
            var draft = unmet.unmet(customer(), day());
            draft.because(one(REASONS), random.nextBoolean() ? "US" : null);
            if (random.nextInt(4) > 0) {
                draft.of(goods.get(random.nextInt(2)), "" + (1 + random.nextInt(9)));
            }
            if (random.nextInt(3) > 0) {
                draft.worth(money().toPlainString());
            }
            draft.met(random.nextInt(4) == 0 ? one(documents) : null).save();
        }

        private @Nullable UUID customer() {
            return random.nextInt(6) == 0 ? null : one(customers);
        }

        private String day() {
            return FIRST.plusDays(random.nextInt(420)).toString();
        }

        private BigDecimal money() {
            return BigDecimal.valueOf(random.nextInt(10_000), 2);
        }

        private <T> T one(List<T> among) {
            return among.get(random.nextInt(among.size()));
        }

        @SafeVarargs
        private <T> T one(T... among) {
            return one(List.of(among));
        }

        /** Of one order that counts. */
        <T> void change(TableField<?, T> field, T to) {
            var ids =
                    db.select(SALES_ORDER.ID)
                            .from(SALES_ORDER)
                            .where(
                                    SALES_ORDER.STATE.eq("COMPLETED"),
                                    SALES_ORDER.REFUSED.gt(BigDecimal.ZERO),
                                    SALES_ORDER.DELETED_AT.isNull())
                            .orderBy(SALES_ORDER.KEY)
                            .fetch(SALES_ORDER.ID);
            var id = one(ids);
            db.update(SALES_ORDER).set(field, to).where(SALES_ORDER.ID.eq(id)).execute();
            facts.rebuild(
                    db.select(SALES_ORDER.KEY).from(SALES_ORDER).where(SALES_ORDER.ID.eq(id)));
        }

        void classify() {
            var customer = db.fetchSingle(PARTY, PARTY.ID.eq(customers.getFirst()));
            classes.set(
                    db.select(
                            val(customer.getKey()),
                            val("REGULAR"),
                            val("A"),
                            val("X"),
                            inline((LocalDate) null)));
        }

        void trash() {
            db.update(PARTY)
                    .set(PARTY.DELETED_AT, Instant.now())
                    .where(PARTY.ID.eq(customers.getFirst()))
                    .execute();
        }

        void moveReason() {
            db.update(REFUSAL_REASON)
                    .set(REFUSAL_REASON.PARENT, "CUSTOMERS")
                    .where(REFUSAL_REASON.CODE.eq("PRICE"))
                    .execute();
        }

        void mean() {
            db.insertInto(REASON_WORD, REASON_WORD.WORD, REASON_WORD.REASON_ID, REASON_WORD.GIVEN)
                    .select(
                            db.select(val("няма камион"), REFUSAL_REASON.ID, inline(true))
                                    .from(REFUSAL_REASON)
                                    .where(REFUSAL_REASON.CODE.eq("LATE")))
                    .execute();
        }
    }
}
