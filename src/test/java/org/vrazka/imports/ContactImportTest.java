package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Turns;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ContactImportTest {
    private static final String OWN =
            """
            Код,Собствено име,Фамилия,Пол,Телефон,Мобилен,Имейл,ЕИК,Длъжност,Рожден ден
            1,Иван,Иванов,м,02 987 65 43,0888 123 456,ivan@example.com,175074752,Управител,24.05.1980
            2,Мария,Петрова,ж,,0877 000 111,maria@example.com,,Главна мечтателка,
            3,Без,Телефон,,не звъни,,,,,
            """;

    private static final String GOOGLE =
            """
            First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value
            Иван,Петров,Иванов,,Роза АД,Buyer,1980-05-04,стар познат,* myContacts,* Work,ivan@example.com ::: i@example.com,,,Mobile,+359 88 812 3456
            Мария,,Петрова,,Няма такава,,--05-04,,* myContacts,,,,,Work,02 9876543
            """;

    private static final String OUTLOOK =
            """
            First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Business Fax,Business Phone,Home Phone,Mobile Phone,Company,Job Title,Birthday,Notes
            John,,Smith,Mr.,,john@example.com,js@example.com,02 987 65 00,02 987 65 43,,0888 123 456,Роза АД,Buyer,0/0/00,
            """;

    private static final String SEVERAL =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:two
            N:Иванова;Ива;;;
            FN:Ива Иванова
            TEL;TYPE=CELL:0888 123 456
            TEL;TYPE=CELL:0888 123 457
            TEL;TYPE=WORK:02 987 65 43
            TEL;TYPE=WORK:02 987 65 44
            TEL;TYPE=HOME:кратък
            EMAIL:a@example.com
            EMAIL:b@example.com
            EMAIL:c@example.com
            EMAIL:d@example.com
            CATEGORIES:myContacts,Изложение,VIP
            ORG:Роза АД;Склад
            ADR;TYPE=WORK:;;ул. Роза 1;Карлово;;4300;
            URL:https://example.com
            BDAY:--0504
            END:VCARD
            """;

    private static final String LABELS =
            """
            First Name,Labels,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,Phone 4 - Label,Phone 4 - Value,Phone 5 - Label,Phone 5 - Value
            Ива,VIP ::: * myContacts,Mobile,0888 123 456 ::: 0888 123 457,Work,02 222 102,Home,02 222 103,Work Fax,02 222 104,* Вила,02 222 105
            """;

    private static final String PHONES_OF_OUTLOOK =
            """
            First Name,Last Name,Business Phone,Business Phone 2,Home Phone,Home Phone 2,Mobile Phone,Other Phone,Business Fax,Home Fax,Categories
            John,Smith,02 987 65 43,02 987 65 44,02 222 103,02 222 104,0888 123 456,02 222 105,02 222 106,02 222 107,VIP;Expo
            """;

    private static final String FIRMS =
            """
            Код,Собствено име,Фирма,Длъжност,Описание
            1,Ана,Нова АД,Закупчик,стар познат
            2,Боян,нова ад,,
            3,Вера,,Счетоводител,
            4,Гого,Роза АД,Техник,
            """;

    private static final Plan CREATING =
            new Plan(
                    ImportKind.CONTACTS,
                    null,
                    new Plan.Options(
                            null, null, null, null, null, null, null, null, true, null, null),
                    false,
                    false);

    private static final String FOUR =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:one
            N:Иванов;Иван;Петров;;
            FN:Иван Иванов
            TEL;TYPE=CELL:0888 123 456
            TEL;TYPE=WORK,VOICE:02 987 65 43
            EMAIL;TYPE=INTERNET:ivan@example.com
            ORG:Роза АД
            TITLE:Buyer
            BDAY:1980-05-04
            GENDER:M
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Мария Петрова
            TEL;VALUE=uri;TYPE=cell:tel:+359-877-000-111
            END:VCARD
            """;

    private static final String OLD =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED=EE=E2;=C8=E2=E0=ED;;;
            TEL;CELL:0888123456
            END:VCARD
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired Analysis analysis;
    @Autowired Turns turns;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;
    User admin;
    UUID rose;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        rose = parties.party("Роза АД").eik("175074752").save();
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("delete from records.tag where name_bg in ('VIP', 'Expo', 'Изложение')");
    }

    /** As after a crash of the server, which empties what is staged. */
    @Test
    void countsTheSameStepsWhenItIsStagedAgain() throws Exception {
        var content =
                "Собствено име,Фирма,ЕИК\nИва,Нова ООД,\nЯна,Друга ООД,131071587\nАна,Роза АД,\n";
        var done = given.run(admin, content, CREATING);
        assertThat(steps(done.id())).isEqualTo(2 + 3);
        var file = Files.writeString(Files.createTempFile("people", ".csv"), content).toFile();
        var turn = turns.take(done.id());
        var settings = done.settings();

        analysis.stage(
                new Job(
                        done.id(),
                        ImportKind.CONTACTS,
                        admin.id(),
                        settings,
                        Stage.of(turn),
                        "EUR",
                        settings.onExisting()),
                file,
                turn);

        assertThat(steps(done.id())).isEqualTo(2 + 3);
    }

    private long steps(UUID id) {
        return (long) db.fetchValue("select total from imports.import where id = {0}", DSL.val(id));
    }

    @Test
    void knowsNoPartyByTheNumberOfAPerson() {
        var done =
                given.run(admin, "Собствено име,Фирма,ЕИК\nИва,Ива Иванова,7523169263\n", CREATING);

        assertThat(given.problems(done.id()))
                .extracting(Problem::code, Problem::details)
                .contains(tuple("numberLeftOut", List.of("")));
        assertThat(db.fetchValue("select string_agg(p::text, ' ') from parties.party p").toString())
                .contains("Ива Иванова")
                .doesNotContain("7523169263");
        assertThat(
                        db.fetchValue("select string_agg(e::text, ' ') from records.external_id e")
                                .toString())
                .doesNotContain("7523169263");
    }

    @Test
    void bringsPeopleToTheirPartiesTwiceChangesNothingAndGoesBack() {
        var done = bring(OWN);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Длъжност", "positionAlone"),
                        tuple(4L, "Телефон", "unknownPhone"));
        var ivan = db.fetchSingle(CONTACT_LIST, CONTACT_LIST.NAME.eq("Иван Иванов"));
        assertThat(ivan.getPartyId()).isEqualTo(rose);
        assertThat(ivan.getPhone()).isEqualTo("+359888123456");
        assertThat(ivan.getGender()).isEqualTo("MALE");
        assertThat(ivan.getPositionId()).isEqualTo(1);
        assertThat(db.fetchCount(CONTACT_POINT)).isEqualTo(5);

        assertThat(bring(OWN).rows()).isEqualTo(new Import.Rows(3, 0, 0, 3, 0));

        var undone = given.undo(done.id());
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.kept()).isZero();
        assertThat(db.fetchCount(CONTACT)).isZero();
        assertThat(db.fetchCount(CONTACT_LIST)).isZero();
    }

    @Test
    void addsToThoseWhoAreThereAndTakesItBack() {
        bring(OWN);
        var more =
                bring(
                        OWN.replace("Петрова", "Иванова")
                                .replace("maria@example.com", "mia@example.com"));

        assertThat(more.rows().changed()).isEqualTo(1);
        assertThat(points("Мария Иванова"))
                .containsExactly("+359877000111", "maria@example.com", "mia@example.com");

        assertThat(given.undo(more.id()).kept()).isZero();
        assertThat(points("Мария Петрова")).containsExactly("+359877000111", "maria@example.com");
    }

    @Test
    void knowsAnExportOfGoogleByItsHeadings() {
        var done = given.run(admin, GOOGLE, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.CONTACTS);
        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(points("Иван Петров Иванов"))
                .containsExactly("+359888123456", "i@example.com", "ivan@example.com");
        assertThat(db.fetchSingle(CONTACT, CONTACT.FAMILY_NAME.eq("Иванов")).getBirthday())
                .isEqualTo(LocalDate.parse("1980-05-04"));
        assertThat(db.fetchCount(CONTACT_PARTY, CONTACT_PARTY.PARTY_ID.eq(rose))).isEqualTo(1);
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(tuple(3L, "unknownParty"), tuple(3L, "noYear"));
        assertThat(kinds("Иван Петров Иванов", "PHONE")).containsExactly("MOBILE");
        assertThat(kinds("Мария Петрова", "PHONE")).containsExactly("WORK");
        assertThat(given.run(admin, GOOGLE, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
    }

    @Test
    void keepsInTheDescriptionWhatIsSaidOfAPartyThatIsNotThere() {
        var done = bring(FIRMS);

        assertThat(done.records()).containsEntry("parties", 0L);
        assertThat(description("Ана")).isEqualTo("стар познат\nНова АД, Закупчик");
        assertThat(description("Боян")).isEqualTo("нова ад");
        assertThat(description("Вера")).isEqualTo("Счетоводител");
        assertThat(description("Гого")).isNull();
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::code, p -> p.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple(2L, "unknownParty", "Нова АД"),
                        tuple(3L, "unknownParty", "нова ад"),
                        tuple(4L, "positionAlone", "Счетоводител"));
        assertThat(bring(FIRMS).rows()).isEqualTo(new Import.Rows(4, 0, 0, 4, 0));

        db.update(CONTACT)
                .set(CONTACT.DESCRIPTION, "обича кафе")
                .where(CONTACT.GIVEN_NAME.eq("Боян"))
                .execute();
        assertThat(bring(FIRMS).rows().changed()).isEqualTo(1);
        assertThat(description("Боян")).isEqualTo("обича кафе\nнова ад");
    }

    @Test
    void createsThePartiesThatAreMissingWhenThePlanSaysSo() {
        var done = given.run(admin, FIRMS, CREATING);

        assertThat(done.records()).containsEntry("parties", 1L).containsEntry("contacts", 4L);
        var made = db.fetchSingle(PARTY, PARTY.NAME.eq("Нова АД"));
        assertThat(made.getCustomer()).isTrue();
        assertThat(db.fetchCount(CONTACT_PARTY, CONTACT_PARTY.PARTY_ID.eq(made.getId())))
                .isEqualTo(2);
        assertThat(db.fetchCount(CONTACT_PARTY, CONTACT_PARTY.POSITION_TEXT.eq("Закупчик")))
                .isEqualTo(1);
        assertThat(description("Ана")).isEqualTo("стар познат");
        assertThat(given.run(admin, FIRMS, CREATING).rows())
                .isEqualTo(new Import.Rows(4, 0, 0, 4, 0));

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(CONTACT)).isZero();
        assertThat(db.fetchExists(PARTY, PARTY.NAME.eq("Нова АД"))).isFalse();
    }

    @Test
    void knowsAnExportOfOutlookByItsHeadings() {
        var done = given.run(admin, OUTLOOK, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.CONTACTS);
        assertThat(done.rows().created()).isEqualTo(1);
        assertThat(points("John Smith"))
                .containsExactly(
                        "+35929876500",
                        "+35929876543",
                        "+359888123456",
                        "john@example.com",
                        "js@example.com");
        assertThat(db.fetchSingle(CONTACT_PARTY).getPartyId()).isEqualTo(rose);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251"})
    void readsCardsInEveryEncoding(String charset) {
        var done = cards(FOUR.getBytes(Charset.forName(charset)));

        assertThat(done.kind()).isEqualTo(ImportKind.CONTACTS);
        assertThat(done.rows().created()).isEqualTo(2);
        assertThat(points("Иван Петров Иванов"))
                .containsExactly("+35929876543", "+359888123456", "ivan@example.com");
        var ivan = db.fetchSingle(CONTACT, CONTACT.FAMILY_NAME.eq("Иванов"));
        assertThat(ivan.getBirthday()).isEqualTo(LocalDate.parse("1980-05-04"));
        assertThat(ivan.getGender()).isEqualTo("MALE");
        assertThat(db.fetchSingle(CONTACT_PARTY).getPartyId()).isEqualTo(rose);
        assertThat(cards(FOUR.getBytes(Charset.forName(charset))).rows().unchanged()).isEqualTo(2);
    }

    @Test
    void takesAllOfACardAndTellsWhatCannotBe() {
        var done = cards(SEVERAL.getBytes(StandardCharsets.UTF_8));

        assertThat(done.rows()).isEqualTo(new Import.Rows(1, 1, 0, 0, 0));
        assertThat(points("Ива Иванова"))
                .containsExactly(
                        "+35929876543",
                        "+35929876544",
                        "+359888123456",
                        "+359888123457",
                        "a@example.com",
                        "b@example.com",
                        "c@example.com",
                        "d@example.com");
        assertThat(kinds("Ива Иванова", "PHONE"))
                .containsExactly("MOBILE", "MOBILE", "WORK", "WORK");
        assertThat(description("Ива"))
                .isEqualTo("Склад\nул. Роза 1, Карлово, 4300\nhttps://example.com");
        assertThat(tags("Ива")).containsExactlyInAnyOrder("Изложение", "VIP");
        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::code, p -> p.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple(2L, "unknownPhone", "кратък"),
                        tuple(2L, "noYear", "--0504"),
                        tuple(null, "newTags", "Изложение, VIP"));
        assertThat(cards(SEVERAL.getBytes(StandardCharsets.UTF_8)).rows())
                .isEqualTo(new Import.Rows(1, 0, 0, 1, 0));
    }

    @Test
    void takesOverTheLabelsOfGoogle() {
        var done = given.run(admin, LABELS, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.CONTACTS);
        assertThat(kindsByPoint("Ива"))
                .containsOnly(
                        Map.entry("+359888123456", "MOBILE"),
                        Map.entry("+359888123457", "MOBILE"),
                        Map.entry("+3592222102", "WORK"),
                        Map.entry("+3592222103", "PERSONAL"),
                        Map.entry("+3592222104", "FAX"),
                        Map.entry("+3592222105", "OTHER"));
        assertThat(tags("Ива")).containsExactly("VIP");
    }

    @Test
    void takesOverThePhonesOfOutlook() {
        given.run(admin, PHONES_OF_OUTLOOK, ImportFixture.plan(null));

        assertThat(kindsByPoint("John Smith"))
                .containsOnly(
                        Map.entry("+35929876543", "WORK"),
                        Map.entry("+35929876544", "WORK"),
                        Map.entry("+3592222103", "PERSONAL"),
                        Map.entry("+3592222104", "PERSONAL"),
                        Map.entry("+359888123456", "MOBILE"),
                        Map.entry("+3592222105", "OTHER"),
                        Map.entry("+3592222106", "FAX"),
                        Map.entry("+3592222107", "FAX"));
        assertThat(tags("John")).containsExactlyInAnyOrder("VIP", "Expo");
    }

    /** Of „12“ it is not the column in which „123“ stands too. */
    @Test
    void tellsUnderWhichColumnSomethingCannotBeRead() {
        var done =
                given.run(
                        admin,
                        "First Name,Business Phone,Business Phone 2,E-mail Address\n"
                                + "Ива,кратък123,кратък12,няма\n",
                        ImportFixture.plan(null));

        assertThat(given.problems(done.id()))
                .extracting(Problem::column, p -> p.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple("Business Phone", "кратък123"),
                        tuple("Business Phone 2", "кратък12"),
                        tuple("E-mail Address", "няма"));
    }

    @Test
    void makesNoTagsForWhomThatIsNot() {
        var seller = users.user("Продавач", ReadyRole.SALES_MANAGER);

        var done = given.run(seller, PHONES_OF_OUTLOOK, ImportFixture.plan(null));

        assertThat(given.problems(done.id()))
                .extracting(Problem::row, Problem::code)
                .containsExactly(tuple(2L, "unknownTags"));
        assertThat(tags("John")).isEmpty();
    }

    /** As old telephones write it. */
    @Test
    void readsQuotedPrintableOfWindows1251() {
        var done = cards(OLD.getBytes(StandardCharsets.US_ASCII));

        assertThat(done.rows().created()).isEqualTo(1);
        assertThat(points("Иван Иванов")).containsExactly("+359888123456");
    }

    private @Nullable String description(String givenName) {
        return db.fetchSingle(CONTACT, CONTACT.GIVEN_NAME.eq(givenName)).getDescription();
    }

    private Import cards(byte[] file) {
        return given.await(given.begin(admin, "people.vcf", file, ImportFixture.plan(null)));
    }

    private Import bring(String content) {
        return given.run(admin, content, ImportFixture.plan(ImportKind.CONTACTS));
    }

    private List<String> kinds(String name, String medium) {
        return db.select(CONTACT_POINT.KIND)
                .from(CONTACT_POINT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_POINT.CONTACT_ID))
                .where(CONTACT.NAME.eq(name), CONTACT_POINT.MEDIUM.eq(medium))
                .orderBy(CONTACT_POINT.N)
                .fetch(CONTACT_POINT.KIND);
    }

    private Map<String, String> kindsByPoint(String name) {
        return db.select(CONTACT_POINT.VALUE, CONTACT_POINT.KIND)
                .from(CONTACT_POINT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_POINT.CONTACT_ID))
                .where(CONTACT.NAME.eq(name))
                .fetchMap(CONTACT_POINT.VALUE, CONTACT_POINT.KIND);
    }

    private List<String> tags(String givenName) {
        return db.fetch(
                        """
                        select t.name_bg from contacts.contact c cross join unnest(c.tag_ids) u (tag)
                        join records.tag t on t.id = u.tag where c.given_name = {0}
                        """,
                        DSL.val(givenName))
                .getValues(0, String.class);
    }

    private List<String> points(String name) {
        return db.select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_POINT.CONTACT_ID))
                .where(CONTACT.NAME.eq(name))
                .orderBy(CONTACT_POINT.VALUE.collate("C"))
                .fetch(CONTACT_POINT.VALUE);
    }
}
