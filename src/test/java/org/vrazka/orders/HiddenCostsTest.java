package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.Parties;
import org.vrazka.products.Products;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** For who may not see costs there is no such field, by any door. */
@DatabaseTest
class HiddenCostsTest {
    @Autowired Products products;
    @Autowired Parties parties;
    @Autowired SalesReport sales;
    @Autowired UserFixture users;
    @Autowired DSLContext db;

    @BeforeEach
    void given() {
        users.company();
    }

    @Test
    void noFilterSortOrColumnKnowsTheCostOfAProduct() {
        users.act(users.admin());
        var costly = ListQuery.of("cost=gt=1");
        assertThat(products.find(costly).items()).isEmpty();

        users.act(users.user("Сервиз", ReadyRole.SERVICE));
        assertThatThrownBy(() -> products.find(costly)).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> products.find(ListQuery.ALL.withSort("cost")))
                .isInstanceOf(BadQuery.class);
        assertThat(products.listing().catalogue().find("cost")).isEmpty();
        assertThatThrownBy(() -> parties.find(ListQuery.of("profit12m=gt=1")))
                .isInstanceOf(BadQuery.class);
        assertThat(parties.listing().catalogue().find("profit12m")).isEmpty();
    }

    @Test
    void aCardComesWithoutThem() {
        users.act(users.admin());
        var id = product();
        assertThat(products.get(id).cost()).isNotNull();
        users.act(users.user("Сервиз", ReadyRole.SERVICE));
        assertThat(products.get(id).cost()).isNull();
    }

    @Test
    void theReportKnowsNoProfit() {
        users.act(users.manager());
        assertThat(sales.measures()).doesNotContain(Measure.GROSS_PROFIT);
        var profit = new SalesQuestion(List.of(), List.of(Measure.GROSS_PROFIT), null, null);
        assertThatThrownBy(() -> sales.answer(profit)).isInstanceOf(BadQuery.class);
    }

    private UUID product() {
        var id = Ids.next();
        db.insertInto(
                        PRODUCT,
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        PRODUCT.COST,
                        PRODUCT.CURRENCY)
                .values(id, "B-1", "Bolt", new BigDecimal("1.10"), "EUR")
                .execute();
        return id;
    }
}
