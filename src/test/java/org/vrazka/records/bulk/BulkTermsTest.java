package org.vrazka.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.imports.ImportFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.Regions;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the card of a counterparty or a contact says, given to many. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BulkTermsTest {
    @Autowired Bulks bulks;
    @Autowired BulkFixture making;
    @Autowired ImportFixture given;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired ProductFixture products;
    @Autowired Regions regions;
    @Autowired DSLContext db;
    private User ada;
    private UUID one;
    private UUID two;

    @BeforeEach
    void given() {
        ada = users.act(given.firm("EUR"));
        one = parties.customer("Една", ada.id());
        two = parties.customer("Две", ada.id());
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate products.price_list cascade");
    }

    @ParameterizedTest
    @CsvSource({
        "paymentDays, 30, payment_days, 30",
        "discount, '2,50', discount, 2.50",
        "currency, eur, currency, EUR",
        "priceList, едро, price_list, Едро",
        "delivery, всеки вторник, delivery, всеки вторник",
        "language, de, language, de",
        "timeZone, Europe/Sofia, time_zone, Europe/Sofia"
    })
    void setsATermAndBringsBackWhatEachHad(
            String field, String typed, String column, String becomes) throws InterruptedException {
        products.priceList("Едро");
        db.update(PARTY)
                .set(PARTY.PAYMENT_DAYS, 7)
                .set(PARTY.DISCOUNT, new BigDecimal("1.10"))
                .set(PARTY.CURRENCY, "BGN")
                .set(PARTY.PRICE_LIST, "Отпреди")
                .set(PARTY.DELIVERY, "на два\nреда")
                .set(PARTY.LANGUAGE, "bg")
                .set(PARTY.TIME_ZONE, "Europe/Paris")
                .where(PARTY.ID.eq(one))
                .execute();
        var before = List.of(told(one, column), told(two, column));

        var id = done("parties", field, typed);
        assertThat(told(one, column)).isEqualTo(becomes);
        assertThat(told(two, column)).isEqualTo(becomes);
        assertThat(changed(one, column)).isOne();

        undone(id);
        assertThat(List.of(told(one, column), told(two, column))).isEqualTo(before);
        assertThat(bulks.get(id).items()).isEqualTo(Map.of("BACK", 2));
    }

    @Test
    void emptiesWhatIsLeftEmpty() throws InterruptedException {
        db.update(PARTY).set(PARTY.PAYMENT_DAYS, 7).where(PARTY.ID.eq(one)).execute();
        var id = done("parties", "paymentDays");
        assertThat(told(one, "payment_days")).isEqualTo("null");
        assertThat(bulks.get(id).items()).isEqualTo(Map.of("DONE", 1, "SAME", 1));
    }

    @Test
    void movesToAPlaceOfTheTreeInsteadOfAnyTextAndBack() throws InterruptedException {
        db.update(PARTY).set(PARTY.REGION_TEXT, "Някъде").where(PARTY.ID.eq(one)).execute();
        var plovdiv = regions.resolve("Пловдив").orElseThrow();
        var id = done("parties", "region", "Пловдив");
        assertThat(told(one, "region_id")).isEqualTo(String.valueOf(plovdiv.id()));
        assertThat(told(one, "region_text")).isEqualTo("null");
        assertThat(db.fetchValue(PARTY_LIST.COUNTRY_ID, PARTY_LIST.ID.eq(one)))
                .isEqualTo(plovdiv.countryId());
        undone(id);
        assertThat(told(one, "region_id")).isEqualTo("null");
        assertThat(told(one, "region_text")).isEqualTo("Някъде");
    }

    @Test
    void setsALimitWithItsCurrency() throws InterruptedException {
        done("parties", "creditLimit", "creditLimit=1 250,50", "creditCurrency=USD");
        assertThat(told(one, "credit_limit")).isEqualTo("1250.50");
        assertThat(told(one, "credit_currency")).isEqualTo("USD");
        done("parties", "creditLimit", "creditLimit=900");
        assertThat(told(one, "credit_currency")).isEqualTo("EUR");
        done("parties", "creditLimit", "creditCurrency=USD");
        assertThat(told(one, "credit_currency")).isEqualTo("null");
    }

    @Test
    void stopsWhatIsTickedUntilADayAndBringsBackEachOldStop() throws InterruptedException {
        db.update(PARTY)
                .set(PARTY.HOLD_MAILING, true)
                .set(PARTY.HOLD_REASON, "не желае")
                .set(PARTY.HOLD_UNTIL, LocalDate.parse("2030-01-01"))
                .where(PARTY.ID.eq(one))
                .execute();
        var id = done("parties", "hold", "selling=true", "reason=неплатено", "until=2031-12-31");
        for (var party : List.of(one, two)) {
            assertThat(told(party, "hold_selling")).isEqualTo("true");
            assertThat(told(party, "hold_mailing")).isEqualTo("false");
            assertThat(told(party, "hold_reason")).isEqualTo("неплатено");
            assertThat(told(party, "hold_until")).isEqualTo("2031-12-31");
        }
        undone(id);
        assertThat(told(one, "hold_selling")).isEqualTo("false");
        assertThat(told(one, "hold_mailing")).isEqualTo("true");
        assertThat(told(one, "hold_reason")).isEqualTo("не желае");
        assertThat(told(one, "hold_until")).isEqualTo("2030-01-01");
        assertThat(told(two, "hold_reason")).isEqualTo("null");
        done("parties", "hold");
        assertThat(told(one, "hold_mailing")).isEqualTo("false");
        assertThat(told(one, "hold_reason")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "region, Никъде никога, value",
        "paymentDays, 4000, value",
        "paymentDays, много, value",
        "discount, 101, value",
        "currency, ABC, value",
        "priceList, Няма такава, value",
        "language, klingon, value",
        "timeZone, Europe/Atlantis, value",
        "creditLimit, creditLimit=много, creditLimit",
        "creditLimit, limit=5, value",
        "hold, selling=true, reason",
        "hold, reason=защото, value"
    })
    void refusesAtTheFieldWhatTheFormRefuses(String field, String typed, String at) {
        assertThatThrownBy(() -> done("parties", field, typed))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsOnlyKeys(at));
    }

    @ParameterizedTest
    @CsvSource({
        "language, de",
        "lawfulBasis, CONTRACT",
        "preferredChannel, EMAIL",
        "doNotCall, true"
    })
    void setsFieldsOfPeopleAndBack(String field, String typed) throws InterruptedException {
        var ivan = contacts.contact("Иван Иванов").at(one).save();
        db.update(CONTACT)
                .set(CONTACT.LANGUAGE, "en")
                .set(CONTACT.PREFERRED_CHANNEL, "PHONE")
                .where(CONTACT.ID.eq(ivan))
                .execute();
        var before = person(ivan);
        var id = done("contacts", field, typed);
        assertThat(bulks.get(id).count("DONE")).isOne();
        assertThat(person(ivan)).isNotEqualTo(before).contains(typed);
        undone(id);
        assertThat(person(ivan)).isEqualTo(before);
        assertThatThrownBy(() -> done("contacts", "language", "klingon"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void leavesAloneWhatOneMayNotChangeAndWhoWasErased() throws InterruptedException {
        db.execute("update parties.party set erased_at = now() where id = ?", two);
        var ivo =
                users.act(
                        users.user(
                                "Иво",
                                new Grant(Kind.PARTIES, Action.SEE, Reach.ALL),
                                new Grant(Kind.PARTIES, Action.CHANGE, Reach.OWN)));
        var own = parties.customer("На Иво", ivo.id());
        var id = done("parties", "paymentDays", "14");
        assertThat(told(own, "payment_days")).isEqualTo("14");
        assertThat(told(one, "payment_days")).isEqualTo("null");
        assertThat(bulks.get(id).count("SKIPPED")).isEqualTo(bulks.get(id).total() - 1);

        users.act(ada);
        done("parties", "paymentDays", "15");
        assertThat(told(one, "payment_days")).isEqualTo("15");
        assertThat(told(two, "payment_days")).isEqualTo("null");
    }

    private UUID done(String list, String field, String... typed) throws InterruptedException {
        return making.change(list, "", field, typed).id();
    }

    private void undone(UUID id) throws InterruptedException {
        making.undo(bulks.get(id));
    }

    private String told(UUID party, String column) {
        return String.valueOf(db.fetchSingle(PARTY, PARTY.ID.eq(party)).get(column));
    }

    private int changed(UUID party, String column) {
        return db.fetchSingle(
                        "select count(*)::int from records.change where record_id = ? and way ="
                                + " 'BULK' and jsonb_exists(fields, ?)",
                        party,
                        column)
                .get(0, Integer.class);
    }

    private String person(UUID contact) {
        var row = db.fetchSingle(CONTACT, CONTACT.ID.eq(contact));
        return "%s %s %s %s"
                .formatted(
                        row.getLanguage(),
                        row.getLawfulBasis(),
                        row.getPreferredChannel(),
                        row.getDoNotCall());
    }
}
