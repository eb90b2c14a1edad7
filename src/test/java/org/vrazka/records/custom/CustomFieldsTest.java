package org.vrazka.records.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.records.custom.CustomType.NUMBER;
import static org.vrazka.records.custom.CustomType.TEXT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.Export;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.Row;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@DatabaseTest
class CustomFieldsTest {
    @Autowired CustomFields fields;
    @Autowired CustomValues values;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired RecordKinds kinds;
    @Autowired Lists lists;
    @Autowired Export export;
    @Autowired DSLContext db;
    private User ada;
    private UUID one;
    private UUID two;
    private UUID bare;

    @BeforeEach
    void given() {
        users.company();
        ada = users.act(users.admin());
        LocaleContextHolder.setLocale(Text.BULGARIAN);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private void threeOf(String list) {
        for (var type : CustomType.values()) {
            define(list, name(type), type);
        }
        one = record(list, 1);
        two = record(list, 2);
        bare = record(list, 3);
        write(
                list,
                one,
                "text",
                "Мек сирене",
                "number",
                "7",
                "money",
                "12,5",
                "date",
                "2026-03-01");
        write(
                list,
                two,
                "text",
                "твърдо",
                "number",
                "-3.25",
                "money",
                "1000",
                "date",
                "2025-12-31");
        say(
                list,
                one,
                "choice",
                "GOLD",
                "choices",
                "GOLD,SILVER",
                "yesno",
                "true",
                "url",
                "a.bg/x");
        say(list, two, "choice", "SILVER", "choices", "SILVER", "yesno", "false");
        say(list, one, "user", ada.id().toString());
    }

    private UUID record(String list, int nth) {
        return switch (list) {
            case "parties" -> parties.customer("Фирма " + nth, ada.id());
            case "contacts" -> contacts.contact("Човек Номер-" + nth).of(ada.id()).save();
            case "products" -> products.product("P-" + nth, "Стока " + nth);
            default ->
                    orders.order(parties.customer("Фирма " + nth, ada.id()), "2026-03-0" + nth)
                            .line("1", "2")
                            .save();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"parties", "contacts", "products", "orders"})
    void areFilteredByEveryOperatorOfTheirType(String list) {
        threeOf(list);
        finds(list, "custom.text==\"Мек сирене\"", one);
        finds(list, "custom.text==*ДО", two);
        finds(list, "custom.text!=твърдо", one, bare);
        finds(list, "custom.text=null=true", bare);
        finds(list, "custom.number==7.0", one);
        finds(list, "custom.number=lt=0", two);
        finds(list, "custom.number=ge=-3.25", one, two);
        finds(list, "custom.number=in=(7,8)", one);
        finds(list, "custom.number=out=(7,8)", two, bare);
        finds(list, "custom.money=gt=12.5", two);
        finds(list, "custom.date==2026-03-01", one);
        finds(list, "custom.date=lt=2026-01-01", two);
        finds(list, "custom.date=null=false", one, two);
        finds(list, "custom.choice==GOLD", one);
        finds(list, "custom.choice=out=(GOLD)", two, bare);
        finds(list, "custom.choices==SILVER", one, two);
        finds(list, "custom.choices!=GOLD", two, bare);
        finds(list, "custom.yesno==true", one);
        finds(list, "custom.user==" + ada.id(), one);
        finds(list, "custom.user==*админова", one);
        finds(list, "custom.user!=" + ada.id(), two, bare);
        finds(list, "custom.url==*a.bg*", one);
    }

    @ParameterizedTest
    @CsvSource({
        "custom.number, 2 1 3", "-custom.number, 1 2 3", "custom.money, 1 2 3",
        "-custom.date, 1 2 3", "custom.text, 1 2 3", "custom.choice, 1 2 3"
    })
    void listsAreSortedByThemAndPaged(String sort, String order) {
        threeOf("products");
        var expected =
                Arrays.stream(order.split(" "))
                        .map(nth -> List.of(one, two, bare).get(Integer.parseInt(nth) - 1))
                        .toList();
        var query = ListQuery.ALL.withSort(sort);
        assertThat(ids("products", query)).containsExactlyElementsOf(expected);
        var first = lists.rows(listing("products"), query.withLimit(1));
        var second = lists.rows(listing("products"), query.withLimit(1).withCursor(first.next()));
        assertThat(second.items()).extracting(Row::id).containsExactly(expected.get(1));
    }

    @Test
    void areColumnsOfListsAndOfFiles() throws Exception {
        threeOf("parties");
        var columns = Arrays.stream(CustomType.values()).map(t -> "custom." + name(t)).toList();
        var response = new MockHttpServletResponse();
        export.write(listing("parties"), ListQuery.ALL.withColumns(columns), "csv", response);
        assertThat(response.getContentAsString())
                .contains("Мек сирене;7;12,5;EUR;")
                .contains("Злато;Злато, Сребро;")
                .contains("Ада Админова;;https://a.bg/x");
    }

    @Test
    void refuseWhatTheirTypeCannotHold() {
        threeOf("products");
        var wrong =
                Map.of(
                        "number",
                        "много",
                        "money",
                        "5 USD",
                        "date",
                        "31.12.2026",
                        "choice",
                        "TIN",
                        "choices",
                        "TIN",
                        "yesno",
                        "maybe",
                        "url",
                        "javascript:alert(1)",
                        "user",
                        UUID.randomUUID().toString(),
                        "nothing",
                        "x");
        wrong.forEach((name, typed) ->
                assertThatThrownBy(() -> write("products", one, name, typed))
                        .as(name)
                        .isInstanceOf(Invalid.class)
                        .extracting(e -> ((Invalid) e).errors())
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .extracting(e -> ((FieldError) e).field())
                        .containsExactly("custom." + name));
    }

    @Test
    void aRetiredFieldIsHiddenAndKeepsItsValues() {
        threeOf("products");
        var field = field("text");
        fields.retire(field.id(), true);
        assertThat(listing("products").catalogue().find("custom.text")).isEmpty();
        write("products", one, "number", "8");
        fields.retire(field.id(), false);
        finds("products", "custom.text==\"Мек сирене\";custom.number==8", one);
    }

    @Test
    void anOptionNoLongerOfferedStaysWhereItWasChosen() {
        threeOf("products");
        var field = field("choice");
        var options =
                field.options().stream()
                        .map(o ->
                                new CustomOption(o.code(), o.bg(), o.en(), o.code().equals("GOLD")))
                        .toList();
        var form = new CustomFieldForm("", "", "Ниво", "Level", options);
        fields.change(field.id(), field.version(), form);

        say("products", one, "choice", "GOLD", "number", "9");
        finds("products", "custom.choice==GOLD;custom.number==9", one);
        assertThatThrownBy(() -> write("products", two, "choice", "GOLD"))
                .isInstanceOf(Invalid.class);
        assertThat(field("choice").bg()).isEqualTo("Ниво");
        assertThatThrownBy(() -> fields.change(field.id(), field.version(), form))
                .isInstanceOf(Stale.class);
    }

    @Test
    void fieldsNeedSoundNamesLabelsAndOptions() {
        define("products", "level", TEXT);
        assertThatThrownBy(() -> define("products", "level", TEXT)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> define("products", "Level 2", TEXT)).isInstanceOf(Invalid.class);
        define("parties", "level", TEXT);
        var none = new CustomFieldForm("one", "CHOICE", "Едно", "One", List.of());
        assertThatThrownBy(() -> fields.create("products", none)).isInstanceOf(Invalid.class);
        var unnamed = new CustomFieldForm("one", "TEXT", "", "One", List.of());
        assertThatThrownBy(() -> fields.create("products", unnamed)).isInstanceOf(Invalid.class);
    }

    @Test
    void aListShowsFiftyOfThem() {
        IntStream.range(0, 50).forEach(i -> define("parties", "f" + i, NUMBER));
        var id = parties.customer("Фирма", ada.id());
        write("parties", id, "f49", "49");
        var columns = IntStream.range(0, 50).mapToObj(i -> "custom.f" + i).toList();
        var rows = lists.rows(listing("parties"), ListQuery.ALL.withColumns(columns)).items();
        assertThat(rows)
                .singleElement()
                .extracting(row -> row.value("custom.f49"))
                .hasToString("49");
    }

    @Test
    void aListFollowsAPartyIntoTheTrashAndBack() {
        threeOf("parties");
        db.execute("update parties.party set deleted_at = now() where id = ?", one);
        finds("parties", "custom.number==7");
        db.execute("update parties.party set deleted_at = null where id = ?", one);
        finds("parties", "custom.number==7", one);
    }

    private static String name(CustomType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }

    private void define(String list, String name, CustomType type) {
        var options =
                List.of(
                        new CustomOption("", "Злато", "Gold", false),
                        new CustomOption("", "Сребро", "Silver", false));
        fields.create(
                list,
                new CustomFieldForm(
                        name,
                        type.name(),
                        "Поле " + name,
                        "Field " + name,
                        type.hasOptions() ? options : List.of()));
    }

    private CustomField field(String name) {
        return fields.of("products").stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Says it all anew. */
    private void write(String list, UUID id, String... namesAndValues) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("(?<=[A-Z]),")));
        }
        values.write(list, id, new CustomForm(typed));
    }

    /** Says something more. */
    private void say(String list, UUID id, String... namesAndValues) {
        var typed = new LinkedHashMap<String, List<String>>();
        values.inputs(list, id, CustomForm.SILENT, Map.of())
                .forEach(input -> typed.put(input.field().name(), input.values()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], List.of(namesAndValues[i + 1].split(",")));
        }
        values.write(list, id, new CustomForm(typed));
    }

    private org.vrazka.records.Listing listing(String list) {
        return kinds.get(list).listing().get();
    }

    private void finds(String list, String filter, UUID... expected) {
        assertThat(ids(list, ListQuery.of(filter))).as(filter).containsExactlyInAnyOrder(expected);
    }

    private List<Object> ids(String list, ListQuery query) {
        return lists.rows(listing(list), query).items().stream().map(Row::id).toList();
    }
}
