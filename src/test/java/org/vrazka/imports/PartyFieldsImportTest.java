package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.parties.db.Tables.MARKET;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PERSONAL_NUMBER;
import static org.vrazka.parties.db.Tables.RELATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Vault;

/** Fields of a counterparty that a single cell can hold. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PartyFieldsImportTest {
    private static final String BULGARIAN =
            """
            Код;Наименование;Вид;Пазар;IBAN;Дни за плащане;Кредитен лимит;Валута;Език;Служители;Годишен оборот;Нужди
            1;Акме;фирма;Проба;BG80 BNBG 9661 1020 3456 78;30 дни;1 500,50;BGN;немски;120;2 000 000;Само с дата на годност
            2;Роза;;Няма такъв;BG00;много;;;клингонски;;;
            """;

    private static final String ENGLISH =
            """
            Customer ID,Company name,Kind,Market,IBAN,Payment days,Credit limit,Currency,Language,Employees,Turnover,Needs
            9,Acme,company,Проба,,14,100.5,,en,,,
            """;

    private static final String PEOPLE =
            """
            Наименование;Вид;ЕИК;ЕГН;Държава
            Иван Иванов;;8501010000;;
            Мария Петрова;частно лице;;8501010001;
            Фирма АД;;131129282;;
            Чужда;;1234567890;;Полша
            Без вид;;;8501010002;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired Vault vault;
    User admin;
    int market;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        market =
                db.insertInto(MARKET)
                        .set(MARKET.NAME_BG, "Проба")
                        .set(MARKET.NAME_EN, "Trial")
                        .returning()
                        .fetchSingle()
                        .getId();
    }

    @AfterEach
    void clear() {
        given.clear();
        db.deleteFrom(MARKET).where(MARKET.ID.eq(market)).execute();
    }

    @Test
    void comeByHeadingsInEitherLanguage() {
        var done = given.run(admin, BULGARIAN, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        var acme = party("Акме");
        assertThat(acme.getKind()).isEqualTo("ORGANISATION");
        assertThat(acme.getMarketId()).isEqualTo(market);
        assertThat(acme.getPaymentDays()).isEqualTo(30);
        assertThat(acme.getCreditLimit()).isEqualByComparingTo("1500.5");
        assertThat(acme.getCreditCurrency()).isEqualTo("BGN");
        assertThat(acme.getCurrency()).isEqualTo("BGN");
        assertThat(acme.getLanguage()).isEqualTo("de");
        assertThat(acme.getEmployees()).isEqualTo(120);
        assertThat(acme.getTurnover()).isEqualByComparingTo("2000000");
        assertThat(db.fetchSingle(PARTY_ACCOUNT).getIban()).isEqualTo("BG80BNBG96611020345678");
        assertThat(db.fetchSingle(PARTY_NEED).getText()).isEqualTo("Само с дата на годност");
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Пазар", "unknownMarket"),
                        tuple(3L, "IBAN", "unknownIban"),
                        tuple(3L, "Дни за плащане", "notWhole"),
                        tuple(3L, "Език", "unknownLanguage"));
        assertThat(given.run(admin, BULGARIAN, ImportFixture.plan(ImportKind.PARTIES)).rows())
                .isEqualTo(new Import.Rows(2, 0, 0, 2, 0));

        given.run(admin, ENGLISH, ImportFixture.plan(ImportKind.PARTIES));
        var english = party("Acme");
        assertThat(english.getMarketId()).isEqualTo(market);
        assertThat(english.getPaymentDays()).isEqualTo(14);
        assertThat(english.getCreditCurrency()).isEqualTo("EUR");
        assertThat(english.getLanguage()).isEqualTo("en");
    }

    @Test
    void areTakenBackFromWhoWasThere() {
        given.run(admin, "Код;Наименование\n1;Акме\n", ImportFixture.plan(ImportKind.PARTIES));
        var more = given.run(admin, BULGARIAN, ImportFixture.plan(ImportKind.PARTIES));
        assertThat(more.rows().changed()).isEqualTo(1);

        assertThat(given.undo(more.id()).kept()).isZero();

        assertThat(party("Акме").getPaymentDays()).isNull();
        assertThat(db.fetchCount(PARTY_ACCOUNT)).isZero();
        assertThat(db.fetchCount(PARTY_NEED)).isZero();
    }

    @Test
    void keepNumbersOfPersonsSealed() {
        var done = given.run(admin, PEOPLE, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(done.rows()).isEqualTo(new Import.Rows(5, 5, 0, 0, 0));
        assertThat(party("Иван Иванов").getKind()).isEqualTo("PERSON");
        assertThat(party("Иван Иванов").getEik()).isNull();
        assertThat(number("Иван Иванов")).isEqualTo("8501010000");
        assertThat(number("Мария Петрова")).isEqualTo("8501010001");
        assertThat(party("Фирма АД").getEik()).isEqualTo("131129282");
        assertThat(party("Чужда").getEik()).isEqualTo("1234567890");
        assertThat(db.fetchCount(PERSONAL_NUMBER)).isEqualTo(2);
        var problems = given.problems(done.id());
        assertThat(problems)
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(tuple(2L, "personalNumber"), tuple(6L, "nobodysNumber"));
        assertThat(problems).allMatch(p -> p.details().stream().allMatch(String::isEmpty));
        assertThat(
                        db.fetchValue(
                                "select count(*) from records.external_id where external_id like"
                                        + " '850101%'"))
                .isEqualTo(0L);
        assertThat(given.run(admin, PEOPLE, ImportFixture.plan(ImportKind.PARTIES)).rows())
                .isEqualTo(new Import.Rows(5, 0, 0, 5, 0));
    }

    @Test
    void bindToTheParentThatIsThereOrInTheFile() {
        given.run(admin, "Код;Наименование\n0;Стара\n", ImportFixture.plan(ImportKind.PARTIES));
        var file =
                """
                Код;Наименование;Дружество майка
                1;Дъщеря;Майка
                2;Майка;Стара
                3;Сама;Сама
                4;Без;Няма такава
                0;Стара;Дъщеря
                """;

        var done = given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(party("Дъщеря").getParentId()).isEqualTo(party("Майка").getId());
        assertThat(party("Майка").getParentId()).isEqualTo(party("Стара").getId());
        assertThat(party("Стара").getParentId()).as("no circle").isNull();
        assertThat(db.fetchCount(RELATION)).isEqualTo(2);
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(4L, "unknownParent"),
                        tuple(5L, "unknownParent"),
                        tuple(6L, "parentCircle"));
        assertThat(given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES)).rows())
                .isEqualTo(new Import.Rows(5, 0, 0, 5, 0));

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(RELATION)).isZero();
        assertThat(db.fetchCount(PARTY)).isEqualTo(1);
    }

    @Test
    void areBoundToNobodyInTheTrash() {
        var file =
                "Код;Наименование;Дружество майка;Препоръчан от\n1;Акме;Майка;Майка\n2;Майка;;\n";
        given.run(admin, file.replace("Майка;Майка", ";"), ImportFixture.plan(ImportKind.PARTIES));
        db.execute("update parties.party set deleted_at = now() where name = 'Майка'");

        var again = given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(again.rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
        assertThat(given.problems(again.id()))
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "unknownParent"), tuple(2L, "unknownRecommender"));
    }

    /** The last row of each circle is told; who has a parent on other days has one. */
    @Test
    void refuseCirclesOfParentsRowByRow() {
        given.run(
                admin,
                "Код;Наименование;Дружество майка\n0;Връх;\n9;Под върха;Връх\n8;Бивша;Връх\n",
                ImportFixture.plan(ImportKind.PARTIES));
        db.execute(
                "update parties.relation set until = '2020-01-01' where party_id ="
                        + " (select id from parties.party where name = 'Бивша')");
        db.execute("update parties.party set parent_id = null where name = 'Бивша'");

        var dry =
                given.run(
                        admin,
                        """
                        Код;Наименование;Дружество майка
                        1;А;Б
                        2;Б;В
                        3;В;А
                        4;Г;Д
                        5;Д;Г
                        0;Връх;Под върха
                        8;Бивша;А
                        """,
                        ImportFixture.dryRun(ImportKind.PARTIES));

        assertThat(given.problems(dry.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(4L, "Дружество майка", "parentCircle"),
                        tuple(6L, "Дружество майка", "parentCircle"),
                        tuple(7L, "Дружество майка", "parentCircle"),
                        tuple(8L, "Дружество майка", "unknownParent"));
    }

    @Test
    void areRelatedToWhoRecommendedThem() {
        given.run(admin, "Код;Наименование\n0;Стара\n", ImportFixture.plan(ImportKind.PARTIES));
        var file =
                """
                Код;Наименование;Препоръчан от
                1;Нова;Стара
                2;Друга;Нова
                3;Трета;Никоя
                0;Стара;
                """;

        var done = given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(
                        db.fetch(
                                        """
                                        select p.name || ' ' || o.name || ' ' || k.name_en from parties.relation r
                                        join parties.relation_kind k on k.id = r.kind_id
                                        join parties.party p on p.id = r.party_id join parties.party o on o.id = r.other_id
                                        """)
                                .getValues(0, String.class))
                .containsExactlyInAnyOrder(
                        "Нова Стара Recommended it", "Друга Нова Recommended it");
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactly(tuple(4L, "Препоръчан от", "unknownRecommender"));
        assertThat(given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES)).rows())
                .isEqualTo(new Import.Rows(4, 0, 0, 4, 0));
        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(RELATION)).isZero();
    }

    @Test
    void tellWhoHasTheNumberAlready() {
        given.run(
                admin,
                "Код;Наименование;ЕИК\n1;Акме;131 129 282\n",
                ImportFixture.plan(ImportKind.PARTIES));

        var dry =
                given.run(
                        admin,
                        "Код;Наименование;ЕИК\n"
                                + "1;Акме;131129282\n"
                                + "x;Акме ООД;131129282\n"
                                + "y;Друга;107555319\n",
                        ImportFixture.dryRun(ImportKind.PARTIES));

        assertThat(dry.rows()).isEqualTo(new Import.Rows(3, 2, 0, 1, 0));
        assertThat(given.problems(dry.id()))
                .extracting(Problem::row, Problem::column, Problem::code, Problem::href)
                .containsExactly(tuple(3L, "ЕИК", "eikThere", "/parties/" + party("Акме").getId()));
        assertThat(given.problems(dry.id()).getFirst().message()).contains("131129282", "Акме");
    }

    private String number(String name) {
        var row = db.fetchSingle(PERSONAL_NUMBER, PERSONAL_NUMBER.PARTY_ID.eq(party(name).getId()));
        return vault.open(row.getId(), row.getSealed());
    }

    private PartyRecord party(String name) {
        return db.fetchSingle(PARTY, PARTY.NAME.eq(name));
    }
}
