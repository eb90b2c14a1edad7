package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

@DatabaseTest
class ListSumsTest {
    private static final Field<String> CODE =
            DSL.field(DSL.name("records", "sample", "code"), SQLDataType.VARCHAR);
    private static final Field<Integer> QUANTITY =
            DSL.field(DSL.name("records", "sample", "quantity"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> AMOUNT =
            DSL.field(DSL.name("records", "sample", "amount"), SQLDataType.NUMERIC);
    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    "sample",
                    Sample.TABLE,
                    Sample.ID,
                    "code",
                    text("code", CODE),
                    number("quantity", QUANTITY).addedUp(),
                    number("days", QUANTITY),
                    money("amount", AMOUNT, CODE),
                    money("price", AMOUNT, CODE).notAddedUp(),
                    money("worth", AMOUNT, DSL.inline("EUR")).costs());

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Lists lists;
    @Autowired ListSums sums;

    @BeforeEach
    void rows() {
        Sample.createTable(db);
        Sample.insert(
                db, List.of(row("EUR", 2, "10.50"), row("USD", 3, "7"), row("EUR", 40, "0.25")));
    }

    private static Sample row(String currency, int quantity, String amount) {
        var owner = Sample.OWNERS.getFirst();
        var number = new BigDecimal(amount);
        return new Sample(
                Ids.next(), null, currency, null, quantity, number, null, null, null, owner);
    }

    @Test
    void addsUpQuantitiesAndMoneyOfEachCurrency() {
        var found = sums.of(listing(CATALOGUE), ListQuery.ALL, List.copyOf(CATALOGUE.fields()));

        assertThat(found).containsOnlyKeys("quantity", "amount", "worth");
        assertThat(found.get("quantity")).containsExactly(new BigDecimal(45));
        assertThat(found.get("amount"))
                .containsExactly(
                        new Money(new BigDecimal("10.75"), "EUR"),
                        new Money(new BigDecimal("7"), "USD"));
        assertThat(found.get("worth")).containsExactly(new Money(new BigDecimal("17.75"), "EUR"));
    }

    @Test
    void addsUpOnlyWhatTheListFinds() {
        var some = ListQuery.of("quantity=lt=10");
        var found = sums.of(listing(CATALOGUE), some, CATALOGUE.columns(List.of("quantity")));

        assertThat(found.get("quantity")).containsExactly(new BigDecimal(5));
    }

    @Test
    void readsNoMoreThanAnybodyCountsUnlessAsked() {
        int more = Lists.COUNTED - 2;
        Sample.insert(db, IntStream.range(0, more).mapToObj(n -> row("EUR", 1, "1")).toList());
        var quantity = CATALOGUE.columns(List.of("quantity"));

        assertThat(sums.of(listing(CATALOGUE), ListQuery.ALL, quantity)).isNull();
        assertThat(sums.ofAll(listing(CATALOGUE), ListQuery.ALL, quantity).get("quantity"))
                .containsExactly(new BigDecimal(more + 45));
        assertThat(sums.of(listing(CATALOGUE), ListQuery.of("quantity==1"), quantity)).isNotNull();
    }

    @Test
    void givesUpWhatTakesTooLong() {
        var slow = new Listing(CATALOGUE, Kind.PRODUCTS, DSL.condition("pg_sleep(5) is not null"));
        var hasty = new ListSums(db, transaction, lists, Duration.ofMillis(50));

        assertThat(hasty.ofAll(slow, ListQuery.ALL, CATALOGUE.columns(List.of("quantity"))))
                .isNull();
    }

    @Test
    void tellsNoCostsToWhoMayNotSeeThem() {
        var without = CATALOGUE.showing(false);
        var shown = without.columns(List.of("amount", "worth"));

        assertThat(sums.of(listing(without), ListQuery.ALL, shown)).containsOnlyKeys("amount");
    }

    private static Listing listing(Catalogue catalogue) {
        return new Listing(catalogue, Kind.PRODUCTS, DSL.noCondition());
    }
}
