package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;

import com.jayway.jsonpath.JsonPath;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.FieldDef;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.Tally;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every field of the list of counterparties finds, shows, sorts and gathers. */
@DatabaseTest
class PartyFiltersTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture given;
    @Autowired Parties parties;
    @Autowired Lists lists;
    @Autowired Tally tally;
    @Autowired Markets markets;

    @Autowired ProductFixture products;

    private MockMvc web;
    private String token = "";
    private User admin;
    private UUID full;

    @BeforeEach
    void twoOfThemOneWithAllFields() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        token = tokens.create(admin.id(), "test", null);
        team();
        given.party("Празна").save();
        full = made();
        computed();
    }

    private void team() {
        var team = Ids.next();
        db.insertInto(TEAM).set(TEAM.ID, team).set(TEAM.NAME, "Износ").execute();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TEAM_ID, team)
                .where(USER_ACCOUNT.ID.eq(admin.id()))
                .execute();
    }

    private UUID made() throws Exception {
        products.priceList("Едро");
        products.priceList("Дребно");
        var body =
                """
                {"name": "Пълна", "kind": "PERSON", "legalName": "Пълна ЕООД", "eik": "203456789", "vatNumber": "BG203456789",
                 "roles": ["SUPPLIER", "PARTNER", "COMPETITOR"], "region": "BG-03", "manager": "%s", "market": "%s",
                 "tags": ["Важни"], "activities": ["01.11"],
                 "phones": [{"value": "+359888123456", "kind": "MOBILE"}, {"value": "+35929871234", "optOut": true, "invalid": true}],
                 "emails": [{"value": "office@example.com"}, {"value": "bills@example.com", "kind": "INVOICES", "optOut": true, "invalid": true}],
                 "website": "www.example.com", "address": "бул. Княз Борис I № 12, Варна", "description": "Купуват на палети",
                 "terms": {"billingAddress": "ул. Шипка 3", "language": "de", "timeZone": "Europe/Berlin", "employees": 12,
                           "turnover": {"amount": "500000", "currency": "EUR"}, "paymentDays": 30,
                           "creditLimit": {"amount": "120000", "currency": "EUR"}, "currency": "EUR", "priceList": "Едро",
                           "discount": 2.5, "delivery": "до склада", "customerSince": "2015-03-01", "ordersBefore": 40},
                 "hold": {"selling": true, "purchasing": true, "mailing": true, "reason": "неплатени фактури", "until": "2099-12-31"},
                 "accounts": [{"iban": "BG80BNBG96611020345678", "bank": "БНБ", "currency": "EUR"}],
                 "sites": [{"name": "Склад", "address": "Южна зона 5", "region": "BG-16", "contact": "Иван", "manager": "%s",
                            "paymentDays": 21, "priceList": "Дребно", "terms": "с падащ борд"}],
                 "needs": [{"subject": "QUALITY", "text": "Сертификат 3.1", "importance": "MUST", "validUntil": "2099-06-30"},
                           {"subject": "PRICE", "text": "Отстъпка", "importance": "WISH", "validUntil": "2020-01-31"}],
                 "dates": [{"kind": "CONTRACT_END", "day": "2098-12-31", "note": "рамков договор"}]}
                """
                        .formatted(admin.id(), markets.options().getFirst().code(), admin.id());
        var answer =
                web.perform(
                                post("/api/v1/parties")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(body)
                                        .header("Authorization", "Bearer " + token))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        users.act(admin);
        return UUID.fromString(JsonPath.read(answer, "$.id"));
    }

    /** What orders, segmentation, relations and VIES say. */
    private void computed() {
        var l = PARTY_LIST;
        db.update(l)
                .set(l.STATUS, "REGULAR")
                .set(l.ABC, "A")
                .set(l.XYZ, "X")
                .set(l.WON_BACK_ON, LocalDate.now())
                .set(l.FIRST_ORDER_ON, LocalDate.of(2020, 1, 2))
                .set(l.LAST_ORDER_ON, LocalDate.of(2026, 1, 2))
                .set(l.ORDERS, 7)
                .set(l.REVENUE_12M, new BigDecimal("1000"))
                .set(l.PROFIT_12M, new BigDecimal("200"))
                .where(l.ID.eq(full))
                .execute();
        db.update(PARTY)
                .set(PARTY.PARENT_ID, given.customer("Майка"))
                .where(PARTY.ID.eq(full))
                .execute();
        db.insertInto(RELATION)
                .set(RELATION.ID, Ids.next())
                .set(RELATION.PARTY_ID, full)
                .set(RELATION.OTHER_ID, given.customer("Препоръчал"))
                .set(
                        RELATION.KIND_ID,
                        db.fetchSingle(RELATION_KIND, RELATION_KIND.NAME_EN.eq("Recommended it"))
                                .getId())
                .execute();
        answered(false, "2026-01-01T00:00:00Z");
        answered(true, "2026-02-01T00:00:00Z");
    }

    private void answered(boolean valid, String at) {
        db.insertInto(VAT_ANSWER)
                .set(VAT_ANSWER.ID, Ids.next())
                .set(VAT_ANSWER.PARTY_ID, full)
                .set(VAT_ANSWER.NUMBER, "BG203456789")
                .set(VAT_ANSWER.VALID, valid)
                .set(VAT_ANSWER.ANSWERED_AT, Instant.parse(at))
                .execute();
    }

    /** For each field, what finds the counterparty that has all of them and no other. */
    private Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("name", "name==пъл*");
        filters.put("status", "status==REGULAR");
        filters.put("class", "class==AX");
        filters.put("region", "region==BG-03");
        filters.put("manager", "manager==" + admin.id());
        filters.put("team", "team==" + team(TEAM.NAME.eq("Износ")));
        filters.put("revenue12m", "revenue12m=ge=1000");
        filters.put("lastOrderDate", "lastOrderDate==2026-01-02");
        filters.put("kind", "kind==PERSON");
        filters.put("customer", "customer==false");
        filters.put("supplier", "supplier==true");
        filters.put("partner", "partner==true");
        filters.put("competitor", "competitor==true");
        filters.put("abc", "abc==A");
        filters.put("xyz", "xyz==X");
        filters.put("wonBack", "wonBack==true");
        filters.put("wonBackDate", "wonBackDate=null=false");
        filters.put("eik", "eik==203456789");
        filters.put("vatNumber", "vatNumber==BG20*");
        filters.put("vatAnswer", "vatAnswer==VALID");
        filters.put("vatAnsweredAt", "vatAnsweredAt=ge=2026-02-01");
        filters.put("legalName", "legalName==*ЕООД");
        filters.put("country", "country==BG");
        filters.put("tags", "tags==" + tag());
        filters.put("activities", "activities==01.1");
        filters.put("parent", "parent==Майка");
        filters.put("market", "market==" + markets.options().getFirst().code());
        filters.put("phone", "phone==*123456");
        filters.put("email", "email==office*");
        filters.put("phones", "phones==*71234");
        filters.put("phoneKind", "phoneKind==MOBILE");
        filters.put("phoneOptOut", "phoneOptOut==true");
        filters.put("phoneInvalid", "phoneInvalid==true");
        filters.put("emails", "emails==bills*");
        filters.put("emailKind", "emailKind==INVOICES");
        filters.put("emailOptOut", "emailOptOut==true");
        filters.put("emailInvalid", "emailInvalid==true");
        filters.put("held", "held==true");
        filters.put("holdSelling", "holdSelling==true");
        filters.put("holdPurchasing", "holdPurchasing==true");
        filters.put("holdMailing", "holdMailing==true");
        filters.put("holdReason", "holdReason==*фактури");
        filters.put("holdUntil", "holdUntil=ge=2099-01-01");
        filters.put("completeness", "completeness=gt=50");
        filters.put("firstOrderDate", "firstOrderDate=lt=2021-01-01");
        filters.put("customerSince", "customerSince==2015-03-01");
        filters.put("ordersBefore", "ordersBefore==40");
        filters.put("language", "language==de");
        filters.put("timeZone", "timeZone==Europe/Berlin");
        filters.put("employees", "employees==12");
        filters.put("turnover", "turnover=ge=500000");
        filters.put("paymentDays", "paymentDays==30");
        filters.put("creditLimit", "creditLimit=gt=100000");
        filters.put("currency", "currency==EUR");
        filters.put("priceList", "priceList==Едро");
        filters.put("discount", "discount==2.5");
        filters.put("delivery", "delivery==*склада*");
        filters.put("orders", "orders==7");
        filters.put("profit12m", "profit12m==200");
        filters.put("createdAt", "createdAt=ge=today;name==Пълна");
        filters.put("changedAt", "changedAt=ge=today;name==Пълна");
        filters.put("website", "website==*EXAMPLE*");
        filters.put("description", "description==*палет*");
        filters.put("address", "address==*княз*варна*");
        filters.put("billingAddress", "billingAddress==*шипка*");
        filters.put("iban", "iban==BG80BNBG96611020345678");
        filters.put("bank", "bank==БНБ");
        filters.put("accountCurrency", "accountCurrency==EUR");
        filters.put("site", "site==склад*");
        filters.put("siteAddress", "siteAddress==*зона*");
        filters.put("siteRegion", "siteRegion==BG-16");
        filters.put("siteContact", "siteContact==Иван");
        filters.put("siteManager", "siteManager==" + admin.id());
        filters.put("sitePaymentDays", "sitePaymentDays=lt=30");
        filters.put("sitePriceList", "sitePriceList==Дребно");
        filters.put("siteTerms", "siteTerms==*борд");
        filters.put("need", "need==*3.1");
        filters.put("needSubject", "needSubject==QUALITY");
        filters.put("needImportance", "needImportance==MUST");
        filters.put("needValid", "needValid==true");
        filters.put("needValidUntil", "needValidUntil=gt=2099-01-01");
        filters.put("keyDate", "keyDate=ge=2098-12-01;keyDate=le=2098-12-31");
        filters.put("keyDateKind", "keyDateKind==CONTRACT_END");
        filters.put("keyDateNote", "keyDateNote==рамков*");
        filters.put("relation", "relation==" + role("Recommended it"));
        filters.put("related", "related==Препоръчал");
        return filters;
    }

    private String team(org.jooq.Condition which) {
        return String.valueOf(db.fetchSingle(TEAM, which).getId());
    }

    private String role(String name) {
        return fields().get("relation").options().stream()
                .filter(role -> role.label().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private String tag() {
        return fields().get("tags").options().stream()
                .filter(tag -> tag.label().equals("Важни"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Map<String, FieldDef> fields() {
        return parties.listing().catalogue().fields().stream()
                .collect(Collectors.toMap(FieldDef::name, field -> field));
    }

    @Test
    void eachFieldFinds() {
        var filters = filters();

        assertThat(filters.keySet()).containsExactlyInAnyOrderElementsOf(fields().keySet());
        filters.forEach(
                (field, filter) -> assertThat(found(filter)).as(filter).containsExactly("Пълна"));
    }

    @Test
    void programsAndFilesFindTheSame() throws Exception {
        for (var filter : filters().values()) {
            web.perform(
                            get("/api/v1/parties")
                                    .param("filter", filter)
                                    .header("Authorization", "Bearer " + token))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(full.toString())));
        }
        users.act(admin);
        web.perform(
                        get("/parties/export")
                                .param("format", "csv")
                                .param("filter", "needSubject==QUALITY")
                                .param("columns", String.join(",", fields().keySet())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("BG80BNBG96611020345678")));
    }

    @Test
    void eachFieldIsEmptyOrFilled() {
        fields().values().stream()
                .filter(field -> !field.name().equals("profit12m"))
                .forEach(field -> {
                    var empty = found(field.name() + "=null=true");
                    var filled = found(field.name() + "=null=false");
                    assertThat(empty).as(field.name()).doesNotContainAnyElementsOf(filled);
                    assertThat(empty.size() + filled.size()).as(field.name()).isEqualTo(4);
                });
    }

    @Test
    void eachFieldIsShownAndSortedBy() {
        var listing = parties.listing();
        var all = List.copyOf(fields().keySet());
        for (var field : fields().values()) {
            if (field.isSortable()) {
                for (var sort : List.of(field.name(), "-" + field.name())) {
                    var query = new ListQuery(null, "", sort, 2, "", all);
                    var page = lists.rows(listing, query);
                    var rest = lists.rows(listing, query.withCursor(page.next()));
                    assertThat(page.items().size() + rest.items().size()).as(sort).isEqualTo(4);
                }
            }
        }
        var row =
                lists.rows(listing, new ListQuery(null, "", "website", 1, "", all))
                        .items()
                        .getFirst();
        assertThat(row.value("website")).isEqualTo("https://www.example.com");
        assertThat(row.value("needSubject")).hasToString("Price, Quality");
        assertThat(row.value("siteRegion")).hasToString("Plovdiv");
        assertThat(row.value("keyDate")).isEqualTo(LocalDate.of(2098, 12, 31));
    }

    @Test
    void eachDimensionGathers() {
        var listing = parties.listing();
        for (var field : fields().values()) {
            if (Tally.gathersBy(field)) {
                var answer = tally.of(listing, ListQuery.ALL, List.of(field), null);
                assertThat(answer.groups().stream().mapToLong(Tally.Group::count).sum())
                        .as(field.name())
                        .isEqualTo(4);
            }
        }
    }

    @Test
    void conditionsOnRowsAreAskedOfOneAndTheSame() {
        assertThat(found("needSubject==PRICE;needValid==true")).isEmpty();
        assertThat(found("needSubject==PRICE;needValidUntil=lt=2021-01-01")).hasSize(1);
        assertThat(found("needSubject==PRICE,needSubject==OTHER")).hasSize(1);
        assertThat(found("needSubject!=PRICE")).hasSize(3);
        assertThat(found("phones==*71234;phoneKind==MOBILE")).isEmpty();
        assertThat(found("phoneOptOut==false")).hasSize(3);
        assertThat(found("(website==*example*,address==*няма*);holdSelling==true")).hasSize(1);
    }

    @Test
    void ofRelationsToWhomOneDoesNotSeeNothingIsFound() {
        assertThat(found("related==Пълна;relation==" + role("Recommended by it"))).hasSize(1);
        var maria = users.manager();
        db.update(PARTY).set(PARTY.MANAGER_ID, maria.id()).where(PARTY.ID.eq(full)).execute();
        users.act(maria);

        assertThat(found("name==Пълна")).hasSize(1);
        assertThat(found("related==Препоръчал")).isEmpty();
        assertThat(found("relation=null=false")).isEmpty();
    }

    @Test
    void anAnniversaryComesBackEveryYear() {
        var day = LocalDate.now().plusDays(10).withYear(2016);
        db.execute(
                "insert into parties.party_date (id, party_id, position, kind, day) values (?, ?,"
                        + " 5, 'ANNIVERSARY', ?)",
                Ids.next(),
                full,
                day);

        assertThat(found("keyDate=ge=today;keyDate=le=+15d;keyDateKind==ANNIVERSARY")).hasSize(1);
    }

    private List<String> found(String filter) {
        return lists.rows(parties.listing(), ListQuery.of(filter)).items().stream()
                .map(row -> String.valueOf(row.value("name")))
                .toList();
    }
}
