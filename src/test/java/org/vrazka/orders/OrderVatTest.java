package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.rates.db.Tables.VAT_RATE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What VAT a line bears of which nobody said it. */
@DatabaseTest
class OrderVatTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired Orders orders;
    UUID acme;
    UUID book;

    @BeforeEach
    void given() {
        users.act(users.admin());
        acme = parties.customer("Acme");
        book = products.product("B-1", "Book", "10", "5");
    }

    @ParameterizedTest
    @CsvSource({
        // where, VAT number, product's own rate, day: percent, grounds
        "BG, , , 2026-03-05, 20, ",
        "BG, BG123456789, 9, 2026-03-05, 9, ",
        "DE, DE123456789, , 2026-03-05, 0, 'чл. 53, ал. 1 ЗДДС'",
        "DE, DE123456789, 9, 2026-03-05, 0, 'чл. 53, ал. 1 ЗДДС'",
        "DE, , 9, 2026-03-05, 9, ",
        "DE, , , 2026-03-05, 20, ",
        "RS, RS123, 9, 2026-03-05, 0, чл. 28 ЗДДС",
        ", , , 2026-03-05, 20, ",
        "BG, , , 1998-12-31, , ",
        "BG, , , 1999-01-01, 20, ",
        "RS, , , 2006-12-31, , ",
    })
    void followsTheDayTheProductAndThePlace(
            @Nullable String country,
            @Nullable String number,
            @Nullable BigDecimal own,
            LocalDate day,
            @Nullable BigDecimal percent,
            @Nullable String basis) {
        db.update(PARTY)
                .set(PARTY.REGION_TEXT, country)
                .set(PARTY.VAT_NUMBER, number)
                .where(PARTY.ID.eq(acme))
                .execute();
        db.update(PRODUCT).set(PRODUCT.VAT_RATE, own).where(PRODUCT.ID.eq(book)).execute();

        var card = orders.card(orders.create(order(day)));

        var line = card.lines().getFirst();
        if (percent == null) {
            assertThat(line.vat()).isNull();
            assertThat(card.order().sums().withVat()).isNull();
        } else {
            assertThat(line.vat()).isEqualByComparingTo(percent);
            assertThat(card.order().sums().withVat())
                    .isEqualByComparingTo(percent.add(new BigDecimal(100)).movePointLeft(1));
        }
        assertThat(card.order().pricing().vatBasis()).isEqualTo(basis);
    }

    /** Under the one-stop shop the rate of the customer's country wins over the product's. */
    @ParameterizedTest
    @CsvSource({
        "DE, , 2026-03-05, 19",
        "DE, , 2025-12-31, 9",
        "FR, , 2026-03-05, 9",
        "BG, , 2026-03-05, 9"
    })
    void knowsTheRateOfACountry(
            String country, @Nullable String number, LocalDate day, BigDecimal percent) {
        db.insertInto(VAT_RATE)
                .set(VAT_RATE.DESTINATION, "EU_PERSON")
                .set(VAT_RATE.COUNTRY, "DE")
                .set(VAT_RATE.VALID_FROM, LocalDate.parse("2026-01-01"))
                .set(VAT_RATE.PERCENT, new BigDecimal(19))
                .execute();
        db.update(PARTY)
                .set(PARTY.REGION_TEXT, country)
                .set(PARTY.VAT_NUMBER, number)
                .where(PARTY.ID.eq(acme))
                .execute();
        db.update(PRODUCT)
                .set(PRODUCT.VAT_RATE, new BigDecimal(9))
                .where(PRODUCT.ID.eq(book))
                .execute();

        var line = orders.card(orders.create(order(day))).lines().getFirst();

        assertThat(line.vat()).isEqualByComparingTo(percent);
    }

    private OrderContent order(LocalDate day) {
        var line = LineContent.of(book, BigDecimal.ONE, BigDecimal.TEN);
        return OrderContent.of(acme, day, OrderState.CONFIRMED, List.of(line));
    }
}
