package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vrazka.orders.OrderState.CANCELLED;
import static org.vrazka.orders.OrderState.COMPLETED;
import static org.vrazka.orders.OrderState.CONFIRMED;
import static org.vrazka.orders.OrderState.DRAFT;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class OrdersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired DSLContext db;
    @Autowired Orders orders;

    User boss;
    User mira;
    User ivan;
    final UUID acme = Ids.next();
    final UUID bolt = Ids.next();

    @BeforeEach
    void given(@Autowired UserFixture users) {
        boss = users.user("Boss", ReadyRole.ADMINISTRATOR);
        mira = users.user("Mira", ReadyRole.SALES_MANAGER);
        ivan = users.user("Ivan", ReadyRole.SALES_MANAGER);
        db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME, PARTY.MANAGER_ID)
                .values(acme, "ORGANISATION", "Acme", mira.id())
                .execute();
        db.insertInto(
                        PRODUCT,
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        PRODUCT.PRICE,
                        PRODUCT.COST,
                        PRODUCT.CURRENCY)
                .values(bolt, "B-1", "Bolt", new BigDecimal("2.50"), new BigDecimal("1.10"), "EUR")
                .execute();
        signIn(boss);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesManagerPriceAndCostFromPartyAndProduct() {
        var card = orders.card(orders.create(order(COMPLETED, line("10", null, "0", null))));

        assertThat(card.order().manager().name()).isEqualTo("Mira");
        assertThat(card.order().number()).matches("\\d{5,}");
        assertThat(card.order().sums().total()).isEqualByComparingTo("25");
        assertThat(card.order().sums().profit()).isEqualByComparingTo("14");
        assertThat(card.lines()).extracting(OrderLine::name).containsExactly("Bolt");
        assertThat(db.fetchSingle(SALE).getAmount()).isEqualByComparingTo("25");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var content =
                new OrderContent(
                        Document.ORDER,
                        null,
                        null,
                        DAY,
                        DAY.minusDays(1),
                        null,
                        Ids.next(),
                        null,
                        null,
                        null,
                        null,
                        "USD",
                        null,
                        CONFIRMED,
                        null,
                        null,
                        null,
                        Pricing.PLAIN,
                        List.of(line("0", "-1", "5", null), line("3", "1", "2", null)));

        var invalid = catchThrowableOfType(Invalid.class, () -> orders.create(content));

        assertThat(invalid.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "promised",
                        "rate",
                        "party",
                        "lines[0].quantity",
                        "lines[0].price",
                        "lines[0].refused",
                        "lines[0].refuseReason",
                        "lines[1].refuseReason");
    }

    @Test
    void changesLinesAndFactsTogether() {
        var id = orders.create(order(COMPLETED, line("10", "2", "0", null)));

        orders.change(id, 1, order(COMPLETED, line("10", "2", "4", "NO_STOCK")));

        assertThat(orders.get(id).version()).isEqualTo(2);
        assertThat(orders.get(id).sums().refused()).isEqualByComparingTo("8");
        assertThat(db.fetchSingle(PARTY_MONTH).getSales()).isEqualByComparingTo("12");
        assertThatThrownBy(() -> orders.change(id, 1, order(COMPLETED, line("1", "1", "0", null))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatShippedCanNoLongerBeCancelled() {
        var id = orders.create(order(DRAFT, line("1", "1", "0", null)));

        orders.move(id, 1, CONFIRMED, null);
        orders.move(id, 2, COMPLETED, null);

        assertThatThrownBy(() -> orders.move(id, 3, CANCELLED, "PRICE"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void deletedOrdersCountNowhereUntilTheyComeBack() {
        var id = orders.create(order(COMPLETED, line("10", "2", "0", null)));

        orders.delete(id, 1);
        assertThat(db.fetchCount(SALE)).isZero();
        assertThat(orders.find(ListQuery.ALL).items()).isEmpty();

        orders.restore(id);
        assertThat(db.fetchSingle(PARTY_MONTH).getSales()).isEqualByComparingTo("20");
    }

    @Test
    void aReturnStandsAgainstTheManagerOfTheSale() {
        var id = orders.create(order(COMPLETED, line("10", "2", "0", null)));
        db.update(PARTY).set(PARTY.MANAGER_ID, ivan.id()).execute();

        var back = orders.create(goodsBack(id));

        assertThat(orders.get(back).manager().name()).isEqualTo("Mira");
        assertThat(orders.card(id).returns()).extracting(Order::id).containsExactly(back);
        assertThat(db.fetchSingle(SALE, SALE.EFFECT.eq("RETURN")).getManagerId())
                .isEqualTo(mira.id());
    }

    @Test
    void aManagerHasOnlyHisOwnOrders() {
        var id = orders.create(order(COMPLETED, line("1", "1", "0", null)));

        signIn(ivan);

        assertThatThrownBy(() -> orders.get(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.card(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.delete(id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.restore(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.move(id, 1, OrderState.SHIPPING, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.create(goodsBack(id))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> orders.create(order(DRAFT, line("1", "1", "0", null))))
                .isInstanceOf(Invalid.class);
        assertThat(orders.find(ListQuery.ALL).items()).isEmpty();
        assertThat(orders.count(ListQuery.ALL)).isZero();
        assertThat(orders.ofParty(acme, 10)).isEmpty();
        signIn(mira);
        assertThat(orders.find(ListQuery.of("state==COMPLETED")).items()).hasSize(1);
    }

    private OrderContent order(OrderState state, LineContent... lines) {
        return OrderContent.of(acme, DAY, state, List.of(lines));
    }

    private OrderContent goodsBack(UUID origin) {
        return new OrderContent(
                Document.RETURN,
                null,
                origin,
                DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                COMPLETED,
                null,
                null,
                null,
                Pricing.PLAIN,
                List.of(line("2", "2", "0", null)));
    }

    private LineContent line(
            String quantity, @Nullable String price, String refused, @Nullable String reason) {
        return new LineContent(
                bolt,
                null,
                new BigDecimal(quantity),
                price == null ? null : new BigDecimal(price),
                BigDecimal.ZERO,
                null,
                new BigDecimal(refused),
                reason,
                null,
                null);
    }

    private static void signIn(User user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
