package org.vrazka.products.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.products.db.Tables.PRODUCT_COST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.products.Products;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class ProductCostsTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired ProductFixture given;
    @Autowired Products products;
    @Autowired ProductCosts costs;
    UUID bolt;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
        bolt = given.product("B-1", "Болт", "2.00", "1.00");
    }

    @Test
    void countFromTheirDayUntilTheNext() {
        costs.set(bolt, new CostForm("2026-03-01", "1,20"));
        costs.set(bolt, new CostForm("2999-01-01", "9"));

        assertThat(cost(MARCH.minusDays(1))).isEqualByComparingTo("1.00");
        assertThat(cost(MARCH)).isEqualByComparingTo("1.20");
        assertThat(products.get(bolt).cost()).isEqualByComparingTo("1.20");
        assertThat(costs.of(bolt)).extracting(Cost::current).containsExactly(false, true, false);

        costs.remove(bolt, MARCH);
        assertThat(products.get(bolt).cost()).isEqualByComparingTo("1.00");
        assertThatThrownBy(() -> costs.set(bolt, new CostForm("вчера", "-1")))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsKeys("from", "cost"));
    }

    @Test
    void followWhoWritesTheProduct() {
        db.update(PRODUCT)
                .set(PRODUCT.COST, new BigDecimal("1.30"))
                .where(PRODUCT.ID.eq(bolt))
                .execute();

        assertThat(cost(LocalDate.parse("2020-01-01"))).isEqualByComparingTo("1.00");
        assertThat(cost(LocalDate.now().plusDays(2))).isEqualByComparingTo("1.30");
        assertThat(costs.of(bolt)).hasSize(2);
    }

    @Test
    void arriveWithTheirDay() {
        db.insertInto(PRODUCT_COST)
                .set(PRODUCT_COST.PRODUCT_ID, bolt)
                .set(PRODUCT_COST.VALID_FROM, LocalDate.now().minusDays(3))
                .set(PRODUCT_COST.COST, new BigDecimal("1.70"))
                .set(PRODUCT_COST.CURRENCY, "EUR")
                .execute();

        assertThat(costs.followAll(60)).isOne();
        assertThat(products.get(bolt).cost()).isEqualByComparingTo("1.70");
        assertThat(costs.followAll(60)).isZero();
        assertThat(costs.of(bolt)).hasSize(2);
    }

    @Test
    void areOfNobodyWhoMayNotChangeProducts() {
        users.act(users.manager());

        assertThatThrownBy(() -> costs.set(bolt, new CostForm("2026-03-01", "1")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> costs.remove(bolt, Cost.BEGINNING)).isInstanceOf(Forbidden.class);
    }

    private BigDecimal cost(LocalDate day) {
        return costs.on(List.of(bolt), day)
                .getOrDefault(bolt, new Money(BigDecimal.TEN, ""))
                .amount();
    }
}
