package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.OrderState.CANCELLED;
import static org.vrazka.orders.OrderState.CONFIRMED;
import static org.vrazka.orders.OrderState.DRAFT;
import static org.vrazka.orders.OrderState.SHIPPING;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.db.tables.records.PartyMonthRecord;
import org.vrazka.shared.Ids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class SaleFactsTest {
    @Autowired DSLContext db;
    @Autowired SaleFacts facts;
    @Autowired OrderFixture given;

    final UUID acme = Ids.next();

    @BeforeEach
    void acme() {
        db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME)
                .values(acme, "ORGANISATION", "Acme")
                .execute();
    }

    @Test
    void whatWasShippedCountsAsSoldWithoutTheRefused() {
        given.order(acme, "2026-03-05")
                .line("10", "12.50", "0.1", "7.00", "4")
                .line("1", "3.33", "0", "1.00", "0")
                .save();

        assertThat(effects()).containsExactly("REFUSAL 45.00 x 4", "SALE 70.83 x 7");
        assertThat(db.fetchOne(SALE, SALE.EFFECT.eq("SALE")).getCost()).isEqualByComparingTo("43");
    }

    @Test
    void draftsAndConfirmedOrdersAreNoSalesAndCancelledOnesAreLostWhole() {
        given.order(acme, "2026-03-05").state(DRAFT).line("1", "10").save();
        given.order(acme, "2026-03-06").state(CONFIRMED).line("2", "10", "0", null, "1").save();
        given.order(acme, "2026-03-07").state(CANCELLED).line("4", "10", "0", null, "1").save();

        assertThat(effects()).containsExactly("CANCELLATION 40.00 x 4", "REFUSAL 10.00 x 1");
        assertThat(db.fetchCount(PARTY_MONTH)).isZero();
    }

    @Test
    void aReturnCountsOnItsOwnDateAndIsNoOrder() {
        given.order(acme, "2026-03-05").line("10", "5", "0", "2", "0").save();
        given.goodsBack(acme, "2026-04-01").line("3", "5", "0", "2", "0").save();

        var march = month("2026-03-01");
        assertThat(march.getSales()).isEqualByComparingTo("50");
        assertThat(march.getReturns()).isZero();
        assertThat(march.getOrders()).isEqualTo(1);
        assertThat(march.getFirstDay()).isEqualTo("2026-03-05");
        var april = month("2026-04-01");
        assertThat(april.getSales()).isZero();
        assertThat(april.getReturns()).isEqualByComparingTo("15");
        assertThat(april.getReturnsCost()).isEqualByComparingTo("6");
        assertThat(april.getQuantity()).isEqualByComparingTo("-3");
        assertThat(april.getOrders()).isZero();
        assertThat(april.getFirstDay()).isNull();
    }

    @Test
    void importedAmountsStandExactlyAndOursAreRoundedByLine() {
        given.order(acme, "2026-03-05").exact().line("3", "0.125").line("1", "9.80000019").save();
        given.order(acme, "2026-03-05").line("3", "0.125").line("1", "0.005").save();

        assertThat(effects()).containsExactly("SALE 0.39 x 4", "SALE 10.17500019 x 4");
    }

    @Test
    void amountsAreInTheBaseCurrencyUnrounded() {
        given.order(acme, "2026-03-05")
                .currency("USD", "0.857143")
                .line("1", "100.01", "0", "50", "0")
                .save();

        var sale = db.fetchSingle(SALE);
        assertThat(sale.getAmount()).isEqualByComparingTo("85.72287143");
        assertThat(sale.getCost()).isEqualByComparingTo("42.85715");
    }

    @Test
    void oneUnknownCostMakesTheMonthsCostUnknown() {
        given.order(acme, "2026-03-05").line("1", "10", "0", "4", "0").save();
        given.order(acme, "2026-03-06").line("1", "10").save();

        assertThat(month("2026-03-01").getSalesCost()).isNull();
        assertThat(month("2026-03-01").getReturnsCost()).isZero();
    }

    @Test
    void aDeletedOrderHasNoFacts() {
        var id = given.order(acme, "2026-03-05").line("1", "10").save();
        db.update(SALES_ORDER).set(SALES_ORDER.DELETED_AT, Instant.now()).execute();

        rebuild(id);

        assertThat(db.fetchCount(SALE)).isZero();
        assertThat(db.fetchCount(PARTY_MONTH)).isZero();
    }

    @Test
    void anOrderThatMovesTouchesTheMonthItLeft() {
        var id = given.order(acme, "2026-03-05").line("1", "10").save();
        given.order(acme, "2026-03-09").state(SHIPPING).line("1", "7").save();
        db.update(SALES_ORDER)
                .set(SALES_ORDER.ORDERED_ON, LocalDate.parse("2026-05-01"))
                .where(SALES_ORDER.ID.eq(id))
                .execute();

        rebuild(id);

        assertThat(month("2026-03-01").getSales()).isEqualByComparingTo("7");
        assertThat(month("2026-05-01").getSales()).isEqualByComparingTo("10");
    }

    @Test
    void whatWasSoldToNobodyCountsInTotalsOnly() {
        given.order(null, "2026-03-05").country("EIRE").line("2", "10").save();

        assertThat(db.fetchSingle(SALE).getCountry()).isEqualTo("EIRE");
        assertThat(db.fetchCount(PARTY_MONTH)).isZero();
    }

    @Test
    void listsOfPartiesShowFirstAndLastOrderAndTheLastYear() {
        var today = LocalDate.now();
        given.order(acme, today.minusMonths(20).toString()).line("1", "100", "0", "1", "0").save();
        given.order(acme, today.minusMonths(3).toString()).line("1", "10", "0", "4", "0").save();
        given.goodsBack(acme, today.minusMonths(2).toString()).line("1", "3", "0", "1", "0").save();

        var shown = db.fetchSingle(PARTY_LIST, PARTY_LIST.ID.eq(acme));
        assertThat(shown.getFirstOrderOn()).isEqualTo(today.minusMonths(20));
        assertThat(shown.getLastOrderOn()).isEqualTo(today.minusMonths(3));
        assertThat(shown.getOrders()).isEqualTo(2);
        assertThat(shown.getRevenue_12m()).isEqualByComparingTo("7");
        assertThat(shown.getProfit_12m()).isEqualByComparingTo("4");
    }

    private void rebuild(UUID id) {
        var key = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id)).getKey();
        facts.rebuild(List.of(key));
    }

    private PartyMonthRecord month(String first) {
        return db.fetchSingle(PARTY_MONTH, PARTY_MONTH.MONTH.eq(LocalDate.parse(first)));
    }

    private List<String> effects() {
        return db
                .selectFrom(SALE)
                .fetch(s -> "%s %s x %s".formatted(s.getEffect(), s.getAmount(), s.getQuantity()))
                .stream()
                .map(s -> s.replaceAll("(\\.\\d\\d)0+ ", "$1 "))
                .sorted()
                .toList();
    }
}
