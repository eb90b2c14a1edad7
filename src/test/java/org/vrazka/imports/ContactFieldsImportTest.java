package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.db.tables.records.ContactPartyRecord;
import org.vrazka.contacts.db.tables.records.ContactRecord;
import org.vrazka.identity.User;
import org.vrazka.parties.PartyFixture;

import java.time.LocalDate;

/** What a contact is at his company, how he wishes to be reached, and what he agreed to. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ContactFieldsImportTest {
    private static final String WISHES =
            """
            Код;Собствено име;Фамилия;Обръщение;Не звъни;Предпочита;Удобни часове;Основание за данните
            1;Иван;Иванов;г-н;да;вайбър;след 15 ч.;Легитимен интерес
            2;Ива;Петрова;Мила Ива;не;гълъб;;защото
            """;

    private static final String AT_THE_FIRM =
            """
            Код;Собствено име;Фамилия;Фирма;Длъжност;Роля;Подчинен на;Напуснал на
            1;Ива;Петрова;Роза АД;Управител;Решава;Мария Стоева;
            2;Ана;Иванова;Роза АД;;влияе;Ива Петрова;
            3;Боян;Илиев;Роза АД;;шеф;Никой;31.12.2025
            4;Вера;Иванова;;;Решава;Ива Петрова;
            5;Мария;Стоева;Роза АД;Собственик;;5;
            """;

    private static final String CONSENTS =
            """
            Код;Собствено име;Фамилия;Съгласие;Дата на съгласие;Доказателство
            1;Иван;Иванов;Покани за събития, Pictures and testimonials;24.05.2025;подписан формуляр
            2;Ива;Петрова;Покани за събития;24.05.2025;
            3;Ана;Петрова;Всичко;24.05.2025;писмо
            4;Яна;Петрова;Покани за събития;24.05.2099;писмо
            5;Ната;Петрова;;24.05.2025;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired PartyFixture parties;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        parties.party("Роза АД").save();
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void sayHowTheyWishToBeReached() {
        bring("Код;Собствено име;Фамилия\n1;Иван;Иванов\n");
        var before = state();
        var done = bring(WISHES);

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 1, 1, 0, 0));
        var ivan = contact("Иван");
        assertThat(ivan.getGender()).isEqualTo("MALE");
        assertThat(ivan.getGreeting()).isNull();
        assertThat(ivan.getDoNotCall()).isTrue();
        assertThat(ivan.getPreferredChannel()).isEqualTo("VIBER");
        assertThat(ivan.getPreferredHours()).isEqualTo("след 15 ч.");
        assertThat(ivan.getLawfulBasis()).isEqualTo("LEGITIMATE_INTEREST");
        assertThat(contact("Ива").getGreeting()).isEqualTo("Мила Ива");
        assertThat(contact("Ива").getDoNotCall()).isFalse();
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Предпочита", "unknownChannel"),
                        tuple(3L, "Основание за данните", "unknownBasis"));
        assertThat(bring(WISHES).rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void sayWhatTheyAreAtTheirCompany() {
        var done = bring(AT_THE_FIRM);

        assertThat(done.rows()).isEqualTo(new Import.Rows(5, 5, 0, 0, 0));
        assertThat(link("Ива").getRole()).isEqualTo("DECIDES");
        assertThat(link("Ива").getReportsTo()).isEqualTo(contact("Мария").getId());
        assertThat(link("Ана").getReportsTo()).isEqualTo(contact("Ива").getId());
        assertThat(link("Боян").getLeftOn()).isEqualTo(LocalDate.parse("2025-12-31"));
        assertThat(link("Мария").getReportsTo()).as("nobody reports to himself").isNull();
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(4L, "Роля", "unknownDecisionRole"),
                        tuple(4L, "Подчинен на", "unknownSuperior"),
                        tuple(5L, "Роля", "linkAlone"),
                        tuple(5L, "Подчинен на", "linkAlone"),
                        tuple(6L, "Подчинен на", "unknownSuperior"));
        assertThat(bring(AT_THE_FIRM).rows()).isEqualTo(new Import.Rows(5, 0, 0, 5, 0));

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(CONTACT)).isZero();
    }

    @Test
    void changeWhatTheyWereAndAreTakenBack() {
        bring(AT_THE_FIRM);
        var before = state();

        var more =
                bring(
                        """
                        Код;Собствено име;Фамилия;Фирма;Длъжност;Роля;Подчинен на;Напуснал на
                        1;Ива;Петрова;Роза АД;Собственик;спира;Боян Илиев;24.05.2026
                        2;Ана;Иванова;Роза АД;;;;
                        """);

        assertThat(more.rows()).isEqualTo(new Import.Rows(2, 0, 1, 1, 0));
        assertThat(link("Ива").getRole()).isEqualTo("BLOCKS");
        assertThat(link("Ива").getPositionId()).isEqualTo(2);
        assertThat(link("Ива").getReportsTo()).isEqualTo(contact("Боян").getId());
        assertThat(link("Ива").getLeftOn()).isEqualTo(LocalDate.parse("2026-05-24"));
        assertThat(given.undo(more.id()).kept()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void bringWhatTheyAgreedTo() {
        bring("Код;Собствено име;Фамилия\n1;Иван;Иванов\n");
        var before = state();
        var done = bring(CONSENTS);

        assertThat(done.rows().created()).isEqualTo(4);
        assertThat(db.fetch(CONSENT))
                .hasSize(2)
                .allMatch(one -> one.getContactId().equals(contact("Иван").getId()))
                .allMatch(one -> one.getProof().equals("подписан формуляр"))
                .allMatch(one -> one.getGivenOn().equals(LocalDate.parse("2025-05-24")));
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Съгласие", "consentUnproved"),
                        tuple(4L, "Съгласие", "unknownConsent"),
                        tuple(5L, "Дата на съгласие", "consentAhead"),
                        tuple(6L, "Дата на съгласие", "consentToNothing"));
        assertThat(bring(CONSENTS).rows()).isEqualTo(new Import.Rows(5, 0, 0, 5, 0));
        assertThat(
                        db.fetchValue(
                                "select string_agg(fields::text, '') from records.change where"
                                        + " jsonb_exists(fields, 'consents')"))
                .asString()
                .contains("подписан формуляр")
                .doesNotContain("import_id");

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void giveBackNoConsentThatWasTakenBackSince() {
        bring(CONSENTS);
        db.update(CONSENT).set(CONSENT.WITHDRAWN_ON, LocalDate.parse("2026-01-01")).execute();

        var older = bring(CONSENTS.replace("24.05.2025;подписан", "23.05.2024;подписан"));

        assertThat(older.rows()).isEqualTo(new Import.Rows(5, 0, 0, 5, 0));
        assertThat(given.problems(older.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .contains(tuple(2L, "Дата на съгласие", "consentWithdrawn"));
        var newer = bring(CONSENTS.replace("24.05.2025;подписан", "02.01.2026;подписан"));
        assertThat(newer.rows().changed()).isEqualTo(1);
        assertThat(db.fetchCount(CONSENT, CONSENT.WITHDRAWN_ON.isNull())).isEqualTo(2);
    }

    @Test
    void keepWhatWasTakenBackSinceWhenUndone() {
        bring("Код;Собствено име;Фамилия\n1;Иван;Иванов\n");
        var done = bring(CONSENTS.replace("24.05.2025;\n", "24.05.2025;писмо\n"));
        db.update(CONSENT).set(CONSENT.WITHDRAWN_ON, LocalDate.parse("2026-01-01")).execute();
        int consents = db.fetchCount(CONSENT);

        assertThat(given.undo(done.id()).kept()).isEqualTo(2);

        assertThat(db.fetchCount(CONSENT)).isEqualTo(consents).isEqualTo(3);
        assertThat(db.fetch(CONTACT).getValues(CONTACT.GIVEN_NAME))
                .containsExactlyInAnyOrder("Иван", "Ива");
    }

    @Test
    void reportToNobodyInTheTrash() {
        bring(AT_THE_FIRM);
        db.execute("update contacts.contact_party set reports_to = null");
        db.execute("update contacts.contact set deleted_at = now() where given_name = 'Мария'");

        var again = bring(AT_THE_FIRM.replace(";Ива Петрова;", ";;"));

        assertThat(again.rows()).isEqualTo(new Import.Rows(5, 0, 0, 5, 0));
        assertThat(given.problems(again.id()))
                .extracting(Problem::row, Problem::code)
                .contains(tuple(2L, "unknownSuperior"));
    }

    private String state() {
        return db.fetch(
                                """
                                select to_jsonb(c)::text, (select jsonb_agg(p order by p.n)::text from contacts.contact_party p
                                                           where p.contact_id = c.id)
                                from contacts.contact c order by c.id
                                """)
                        .format(Integer.MAX_VALUE)
                + db.fetchCount(CONSENT);
    }

    private Import bring(String content) {
        return given.run(admin, content, ImportFixture.plan(ImportKind.CONTACTS));
    }

    private ContactRecord contact(String givenName) {
        return db.fetchSingle(CONTACT, CONTACT.GIVEN_NAME.eq(givenName));
    }

    private ContactPartyRecord link(String givenName) {
        return db.fetchSingle(
                CONTACT_PARTY, CONTACT_PARTY.CONTACT_ID.eq(contact(givenName).getId()));
    }
}
