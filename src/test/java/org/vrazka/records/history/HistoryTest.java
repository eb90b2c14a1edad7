package org.vrazka.records.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Origin;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Way;
import org.vrazka.orders.LineContent;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class HistoryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired ProductFixture products;
    @Autowired Orders orders;
    MockMvc web;

    @BeforeEach
    void web(@Autowired WebApplicationContext context) {
        users.company();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void tellsEveryFieldBeforeAndAfterInWords() {
        var admin = users.act(users.admin());
        var maria = users.manager();
        var party = given.party("Старо име").region("DE").save();

        db.update(PARTY)
                .set(PARTY.NAME, "Ново име")
                .set(PARTY.MANAGER_ID, maria.id())
                .setNull(PARTY.REGION_ID)
                .set(PARTY.SUPPLIER, true)
                .set(PARTY.WEBSITE, "https://www.example.com")
                .where(PARTY.ID.eq(party))
                .execute();

        assertThat(words("/parties/" + party))
                .startsWith("История " + admin.name() + " на заден план Име Старо име → Ново име")
                .contains("Мениджър " + maria.name())
                .contains("Регион Германия → празно")
                .contains("Доставчик Не → Да")
                .contains("https://www.example.com")
                .endsWith("Създаден запис");
    }

    @Test
    void tellsWhichLinesOfAnOrderCameAndWent() {
        users.act(users.admin());
        var bolt = products.product("B-1", "Болт");
        var nut = products.product("N-1", "Гайка");
        var washer = products.product("W-1", "Шайба");
        var order = order(line(bolt, "2"), line(nut, "5"));

        change(order, line(washer, "1"), line(nut, "7"));

        assertThat(words("/orders/" + order))
                .contains("Ред Болт: 2 × 10, ДДС 20 % → празно")
                .contains("Ред Шайба: 1 × 10")
                .contains("Ред Гайка: 5 × 10, ДДС 20 % → празно")
                .contains("Ред Гайка: 7 × 10");
    }

    @Test
    void saysNothingOfLinesThatStay() {
        var admin = users.act(users.admin());
        var bolt = products.product("B-1", "Болт");
        var nut = products.product("N-1", "Гайка");
        var order = order(line(bolt, "2"), line(nut, "5"));

        change(order, line(nut, "5"), line(bolt, "2"));
        assertThat(words("/orders/" + order)).doesNotContain("Ред ");

        users.act(admin); // a request signs him out
        change(order, line(nut, "6"), line(bolt, "2"));
        assertThat(words("/orders/" + order))
                .contains("Ред Гайка: 5 × 10, ДДС 20 % → Гайка: 6 × 10, ДДС 20 %")
                .doesNotContain("Болт");
    }

    @Test
    void writesNothingForWhatIsNew() {
        users.act(users.admin());
        int before = db.fetchCount(CHANGE); // what imports of other tests left
        given.customer("Acme");
        order(line(products.product("B-1", "Болт"), "2"));

        assertThat(db.fetchCount(CHANGE)).isEqualTo(before);
    }

    @Test
    void knowsByWhichWayAndForWhom() {
        users.act(users.admin());
        var author = users.manager();
        var party = given.customer("Acme");

        Origin.by(Way.IMPORT, author.id(), () -> rename(party, "Acme 2"));
        var byImport = db.fetchSingle(CHANGE, CHANGE.RECORD_ID.eq(party));
        assertThat(byImport.getWay()).isEqualTo("IMPORT");
        assertThat(byImport.getUserId()).isEqualTo(author.id());

        var admin = users.act(users.admin());
        rename(party, "Acme 3");
        var byHim =
                db.fetchSingle(CHANGE, CHANGE.RECORD_ID.eq(party), CHANGE.ID.ne(byImport.getId()));
        assertThat(byHim.getUserId()).isEqualTo(admin.id());
        assertThat(byHim.getWay()).isEqualTo("JOB");
    }

    @Test
    void goesBackFiftyAtATime() {
        users.act(users.admin());
        var party = given.customer("Acme");
        for (int i = 0; i < 60; i++) {
            db.insertInto(CHANGE)
                    .set(CHANGE.KIND, "parties.party")
                    .set(CHANGE.RECORD_ID, party)
                    .set(CHANGE.AT, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i))
                    .set(CHANGE.FIELDS, JSONB.valueOf("{\"name\": [\"n%d\", \"m\"]}".formatted(i)))
                    .execute();
        }

        var first = answer("/parties/" + party + "/history", true);
        var older = first.replaceAll("(?s).*hx-get=\"([^\"]+\\?before=\\d+)\".*", "$1");
        var second = answer(older, true);

        assertThat(first).contains("n59", "n10").doesNotContain("n9<", "Създаден запис");
        assertThat(second).contains("n9<", "n0<", "Създаден запис").doesNotContain("n10");
    }

    @Test
    void isHiddenWithItsRecord() throws Exception {
        users.act(users.admin());
        var party = given.customer("Acme");
        rename(party, "Acme 2");
        assertThat(words("/parties/" + party)).contains("Acme → Acme 2");

        users.act(users.manager());
        var answer = response("/parties/" + party + "/history", true);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("Acme");
    }

    @Test
    void hidesCostsFromWhoMayNotSeeThem() {
        users.act(users.admin());
        var bolt = products.product("B-1", "Болт", "10.00", "7.00");
        db.update(PRODUCT)
                .set(PRODUCT.COST, new BigDecimal("6.66"))
                .set(PRODUCT.PRICE, new BigDecimal("11.11"))
                .where(PRODUCT.ID.eq(bolt))
                .execute();
        assertThat(words("/products/" + bolt)).contains("11,11", "6,66");

        users.act(users.manager());
        assertThat(words("/products/" + bolt)).contains("11,11").doesNotContain("6,66");
    }

    @ParameterizedTest
    @CsvSource({
        "parties.party, ''",
        "contacts.contact, ''",
        "products.product, ''",
        "notes.note, party_id",
        "orders.complaint, party_key",
        "profitability.charge, 'party_key region country team_id'",
        "orders.sales_order, 'party_key exact total refused cost discounts vat quantity"
                + " refused_quantity lines region country paid team_id contact_id"
                + " payment_days credited'"
    })
    void watchesEveryColumnThatTellsSomething(String table, String leftOut) {
        var own =
                Set.of(
                        "id",
                        "key",
                        "version",
                        "import_id",
                        "created_at",
                        "created_by",
                        "changed_at",
                        "changed_by");
        var columns =
                db.fetch(
                                "select attname from pg_attribute where attrelid = ?::regclass"
                                        + " and attnum > 0 and not attisdropped"
                                        + " and attgenerated = ''",
                                table)
                        .getValues(0, String.class);
        var watcher =
                db.fetchSingle(
                                "select pg_get_functiondef(?::regproc)",
                                "records." + table.replace('.', '_') + "_history")
                        .get(0, String.class);

        assertThat(columns)
                .filteredOn(column -> !own.contains(column))
                .filteredOn(column -> !Arrays.asList(leftOut.split(" ")).contains(column))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(watcher).contains("'" + column + "'"));
    }

    private UUID order(LineContent... lines) {
        var order = orders.create(content(lines));
        db.update(SALES_ORDER)
                .set(SALES_ORDER.CREATED_AT, Instant.parse("2026-03-05T10:00:00Z"))
                .where(SALES_ORDER.ID.eq(order))
                .execute();
        return order;
    }

    private void change(UUID order, LineContent... lines) {
        orders.change(order, orders.get(order).version(), content(lines));
    }

    private static OrderContent content(LineContent... lines) {
        return OrderContent.of(null, DAY, OrderState.CONFIRMED, List.of(lines));
    }

    private static LineContent line(UUID product, String quantity) {
        return LineContent.of(product, new BigDecimal(quantity), BigDecimal.TEN);
    }

    private int rename(UUID party, String name) {
        return db.update(PARTY).set(PARTY.NAME, name).where(PARTY.ID.eq(party)).execute();
    }

    /** What a reader of the fragment sees, on one line, without times. */
    @Test
    void tellsWhatWasDoneToRecordsThatWereMergedIntoThisOne() {
        users.act(users.admin());
        var first = given.party("Първа").save();
        var second = given.party("Втора").save();
        var stays = given.party("Оставаща").save();
        changeWebsite(first, "https://first.example.com");
        changeWebsite(second, "https://second.example.com");
        assertThat(words("/parties/" + stays)).doesNotContain("example.com");

        merge(first, second);
        merge(second, stays);

        assertThat(words("/parties/" + stays))
                .contains("на „Първа“, вече слят тук")
                .contains("https://first.example.com")
                .contains("на „Втора“, вече слят тук")
                .contains("https://second.example.com");
    }

    private void changeWebsite(UUID party, String website) {
        db.update(PARTY).set(PARTY.WEBSITE, website).where(PARTY.ID.eq(party)).execute();
    }

    private void merge(UUID party, UUID into) {
        db.update(PARTY)
                .set(PARTY.MERGED_INTO, into)
                .set(PARTY.DELETED_AT, DSL.currentInstant())
                .where(PARTY.ID.eq(party))
                .execute();
    }

    private String words(String card) {
        return answer(card + "/history", true)
                .replaceAll("(?s)<time.*?</time>|<svg.*?</svg>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String answer(String address, boolean part) {
        try {
            var answer = response(address, part);
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse response(String address, boolean part) throws Exception {
        var request = get(address);
        if (part) {
            request.header("HX-Request", "true");
        }
        return web.perform(request).andReturn().getResponse();
    }
}
