package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.products.db.Tables.PRICE_LIST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.erasing.Erasures;
import org.vrazka.shared.Ids;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How counterparties are dealt with, out of files: roles, terms, stops, dates and sites. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PartyDealingsImportTest {
    private static final String PLAIN = "Код;Наименование\n1;Акме\n2;Роза\n";

    private static final String TERMS =
            """
            Код;Наименование;Роли;Часова зона;Ценова листа;Отстъпка %;Условия на доставка;IBAN;Банка;Спрян;Причина за спиране;Спрян до
            1;Акме;клиент, Доставчик;europe/berlin;Едро;7,25;до вратата;BG80 BNBG 9661 1020 3456 78;БНБ;продажби, писма;неплатени;31.12.2026
            2;Роза;партньор, приятел;Марс;Дребно;2,5;;;БНБ;утре;без повод;
            """;

    private static final String MARKS =
            """
            Код;Наименование;Клиент;Конкурент;Телефон;Мобилен;Факс;Имейл за фактури;Не звъни;Невалиден имейл
            1;Акме;не;x;;0888 123 456;02 222 104;fin@example.com;да;да
            2;Роза;;може би;02 222 105;;;;не;
            """;

    private static final String DATES =
            """
            Код;Наименование;Край на договора;Годишнина;Важна дата;Бележка към датата;Обект;Адрес на обект;Град обект;Контакт обект;Обект 2;Адрес на обект 2;Адрес на обект 3
            1;Акме;31.12.2027;24.05.1990;21.09.2026;преглед;Склад;ул. Роза 1;Карлово;Ива;Магазин;ул. Първа 2;ул. Втора 3
            2;Роза;;;;без дата;;;Карлово;;;;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired Imports imports;
    @Autowired Erasures erasures;
    @Autowired UserFixture users;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        db.insertInto(PRICE_LIST)
                .set(PRICE_LIST.ID, Ids.next())
                .set(PRICE_LIST.NAME, "Едро")
                .set(PRICE_LIST.CURRENCY, "EUR")
                .execute();
    }

    @AfterEach
    void clear() {
        given.clear();
        db.deleteFrom(PRICE_LIST).where(PRICE_LIST.NAME.eq("Едро")).execute();
    }

    @Test
    void bringRolesTermsAndStops() {
        var done = bring(TERMS.replace("Едро", "едро"));

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        var acme = party("Акме");
        assertThat(acme.getCustomer()).isTrue();
        assertThat(acme.getSupplier()).isTrue();
        assertThat(acme.getPartner()).isFalse();
        assertThat(acme.getTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(acme.getPriceList()).isEqualTo("Едро");
        assertThat(acme.getDiscount()).isEqualByComparingTo("7.25");
        assertThat(acme.getDelivery()).isEqualTo("до вратата");
        assertThat(acme.getHoldSelling()).isTrue();
        assertThat(acme.getHoldPurchasing()).isFalse();
        assertThat(acme.getHoldMailing()).isTrue();
        assertThat(acme.getHoldReason()).isEqualTo("неплатени");
        assertThat(acme.getHoldUntil()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(db.fetchSingle(PARTY_ACCOUNT).getBank()).isEqualTo("БНБ");
        var rose = party("Роза");
        assertThat(rose.getPartner()).isTrue();
        assertThat(rose.getCustomer()).isFalse();
        assertThat(rose.getHoldSelling()).isFalse();
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Роли", "unknownRole"),
                        tuple(3L, "Часова зона", "unknownTimeZone"),
                        tuple(3L, "Ценова листа", "noPriceList"),
                        tuple(3L, "Банка", "bankAlone"),
                        tuple(3L, "Спрян", "unknownHold"),
                        tuple(3L, "Причина за спиране", "holdNothing"));
        assertThat(given.problems(done.id())).allMatch(p -> !p.message().contains("imports."));
        assertThat(bring(TERMS).rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
    }

    @Test
    void tellWhatTheirTelephonesAreAndThatTheyAreNotToBeUsed() {
        var done = bring(MARKS);

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(party("Акме").getCustomer()).isFalse();
        assertThat(party("Акме").getCompetitor()).isTrue();
        assertThat(party("Акме").getPhone()).isEqualTo("+359888123456");
        assertThat(reaches("Акме"))
                .containsExactly(
                        "EMAIL 1 fin@example.com INVOICES false true",
                        "PHONE 0 +359888123456 MOBILE true false",
                        "PHONE 1 +3592222104 FAX true false");
        assertThat(party("Роза").getCustomer()).as("the role of the file").isTrue();
        assertThat(reaches("Роза")).containsExactly("PHONE 0 +3592222105 WORK false false");
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactly(tuple(3L, "Конкурент", "noMark"));
        assertThat(bring(MARKS).rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
    }

    @Test
    void markWhoIsThereUntilTheImportIsUndone() {
        bring("Код;Наименование;Телефон\n1;Акме;02 222 104\n");
        var before = reaches("Акме");

        var more = bring("Код;Наименование;Телефон;Не звъни\n1;Акме;02 222 104;да\n");

        assertThat(more.rows().changed()).isEqualTo(1);
        assertThat(reaches("Акме")).containsExactly("PHONE 0 +3592222104 WORK true false");
        assertThat(history()).contains("\"opt_out\": true").doesNotContain("opted_by");
        assertThat(given.undo(more.id()).kept()).isZero();
        assertThat(reaches("Акме")).isEqualTo(before);
        assertThat(db.fetchExists(PARTY_REACH, PARTY_REACH.OPTED_BY.isNotNull())).isFalse();
    }

    @Test
    void bringDatesAndSites() {
        var done = bring(DATES);

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(db.selectFrom(PARTY_DATE).orderBy(PARTY_DATE.POSITION))
                .extracting(r -> r.getKind() + " " + r.getDay() + " " + r.getNote())
                .containsExactly(
                        "CONTRACT_END 2027-12-31 null",
                        "ANNIVERSARY 1990-05-24 null",
                        "OTHER 2026-09-21 преглед");
        var sites = db.selectFrom(PARTY_SITE).orderBy(PARTY_SITE.POSITION).fetch();
        assertThat(sites)
                .extracting(r -> r.getName() + ", " + r.getAddress())
                .containsExactly("Склад, ул. Роза 1", "Магазин, ул. Първа 2", "ул. Втора 3, null");
        assertThat(sites.getFirst().getContact()).isEqualTo("Ива");
        assertThat(sites.getFirst().getRegionId()).isNotNull();
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Бележка към датата", "dateMissing"),
                        tuple(3L, "Град обект", "siteMissing"));
        assertThat(bring(DATES).rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
    }

    /** As long as a name may be in the form, and in one line. */
    @Test
    void callASiteWithoutANameByItsAddress() {
        var file =
                "Код;Наименование;Адрес на обект;Адрес на обект 2\n1;Акме;\"ул. Първа 1\nвход А\";%s\n"
                        .formatted("ул. Втора 2, ".repeat(40));

        bring(file);

        var sites = db.selectFrom(PARTY_SITE).orderBy(PARTY_SITE.POSITION).fetch();
        assertThat(sites.getFirst().getName()).isEqualTo("ул. Първа 1 вход А");
        assertThat(sites.get(1).getName()).hasSizeBetween(290, 300);
        assertThat(sites.get(1).getAddress()).hasSizeGreaterThan(500);
        assertThat(bring(file).rows()).isEqualTo(new Import.Rows(1, 0, 0, 1, 0));
    }

    @Test
    void knowTheContactAtASite() {
        bring(PLAIN);
        given.run(
                admin,
                "Код;Собствено име;Фирма\n1;Ива;Акме\n",
                ImportFixture.plan(ImportKind.CONTACTS));

        bring(DATES);

        assertThat(db.fetchSingle(PARTY_SITE, PARTY_SITE.CONTACT.eq("Ива")).getContactId())
                .isEqualTo(db.fetchValue("select id from contacts.contact"));
    }

    @Test
    void forgetTheirFileWithThePersonAtASite() {
        given.run(
                admin,
                "Код;Собствено име;Фамилия\n1;Ива;Тайнова\n",
                ImportFixture.plan(ImportKind.CONTACTS));
        var telling = bring(DATES);
        var silent = bring(PLAIN);
        users.act(admin);

        erasures.erase(
                Kind.CONTACTS,
                (UUID) db.fetchValue("select id from contacts.contact"),
                "Ива Тайнова");

        assertThat(imports.hasFile(telling.id())).isFalse();
        assertThat(imports.hasFile(silent.id())).isTrue();
    }

    @Test
    void areTakenBackWholeFromWhoWasThere() {
        bring(PLAIN);
        var before = state();

        for (var file : List.of(TERMS, MARKS, DATES)) {
            var more = bring(file);
            assertThat(more.rows().changed()).isPositive();
            assertThat(state()).isNotEqualTo(before);
            assertThat(given.undo(more.id()).kept()).isZero();
            assertThat(state()).isEqualTo(before);
        }
    }

    private String state() {
        return db.fetch("select to_jsonb(p)::text from parties.party p order by name").format()
                + db.fetchCount(PARTY_DATE)
                + db.fetchCount(PARTY_SITE)
                + db.fetchCount(PARTY_ACCOUNT)
                + db.fetchCount(PARTY_REACH);
    }

    private String history() {
        return db.fetch("select fields::text from records.change").format(Integer.MAX_VALUE);
    }

    private Import bring(String content) {
        return given.run(admin, content, ImportFixture.plan(ImportKind.PARTIES));
    }

    private List<String> reaches(String party) {
        return db.fetch(
                        """
                        select concat_ws(' ', r.means, r.position, r.value, r.kind, r.opt_out::text, r.invalid::text)
                        from parties.party_reach r join parties.party p on p.id = r.party_id
                        where p.name = {0} order by means, position
                        """,
                        DSL.val(party))
                .getValues(0, String.class);
    }

    private PartyRecord party(String name) {
        return db.fetchSingle(PARTY, PARTY.NAME.eq(name));
    }
}
