package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.imports.ImportFixture.dryRun;
import static org.vrazka.imports.ImportFixture.onExisting;
import static org.vrazka.imports.ImportFixture.plan;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.List;

/** Files fill the fields that the company has defined for itself. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OwnFieldsImportTest {
    private static final String PARTIES =
            """
            Код;Име;Ниво;Цел;Договор до;Интереси;ВИП;Втори търговец;Магазин;Девиз
            1;Роза АД;злато;1 234,50;24.05.2026;Бира, Вино;да;Ада Админова;roza.bg;Все напред
            2;Лале АД;;;;;;;;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired CustomFieldFixture own;
    @Autowired UserFixture users;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        users.act(admin);
        own.field("parties", "level", CustomType.CHOICE, "Ниво", "Злато", "Сребро");
        own.field("parties", "goal", CustomType.MONEY, "Цел");
        own.field("parties", "until", CustomType.DATE, "Договор до");
        own.field("parties", "likes", CustomType.CHOICES, "Интереси", "Вино", "Бира");
        own.field("parties", "vip", CustomType.YES_NO, "ВИП");
        own.field("parties", "second", CustomType.USER, "Втори търговец");
        own.field("parties", "shop", CustomType.URL, "Магазин");
        own.field("parties", "motto", CustomType.TEXT, "Девиз");
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate records.custom_field");
    }

    @Test
    void areGuessedByTheirLabelsAndWrittenByTheirTypes() {
        var first = given.run(admin, PARTIES, plan(ImportKind.PARTIES));
        assertThat(first.rows().created()).isEqualTo(2);
        assertThat(custom("parties.party", "Роза АД"))
                .isEqualTo(
                        json(
                                """
                                {"level": "OPTION", "goal": 1234.5, "until": "2026-05-24", "likes": ["OPTION", "OPTION_2"],
                                 "vip": true, "second": "%s", "shop": "https://roza.bg", "motto": "Все напред"}
                                """
                                        .formatted(admin.id())));
        assertThat(custom("parties.party", "Лале АД")).isEqualTo(json("{}"));

        assertThat(given.run(admin, PARTIES, plan(ImportKind.PARTIES)).rows().unchanged())
                .isEqualTo(2);
    }

    @Test
    void aFileChangesWhatItSaysAndTheUndoTakesItBack() {
        given.run(admin, PARTIES, plan(ImportKind.PARTIES));
        var other = "Код;Име;Ниво;Девиз\n1;Роза АД;Сребро;\n2;Лале АД;;\n";
        assertThat(given.run(admin, other, dryRun(ImportKind.PARTIES)).rows().changed())
                .isEqualTo(1);
        var second = given.run(admin, other, plan(ImportKind.PARTIES));
        assertThat(second.rows().changed()).isEqualTo(1);
        assertThat(custom("parties.party", "Роза АД").data())
                .contains("OPTION_2", "Все напред", "1234.5");
        given.undo(second.id());
        assertThat(custom("parties.party", "Роза АД").data())
                .contains("\"level\": \"OPTION\"", "Все напред");
    }

    @ParameterizedTest
    @CsvSource({
        "Ниво, Калай, own.choice",
        "Интереси, 'Вино, Ракия', own.choice",
        "Цел, много, number",
        "Договор до, 31.02.2026, date",
        "ВИП, може би, yesNo",
        "Втори търговец, Никой, own.user",
        "Магазин, javascript:x, own.url"
    })
    void aValueOfAnotherTypeIsRefusedByRowAndColumn(String column, String cell, String code) {
        var found =
                given.run(
                        admin,
                        "Код;Име;%s\n1;Роза АД;%s\n".formatted(column, cell),
                        plan(ImportKind.PARTIES));
        assertThat(found.rows().refused()).isEqualTo(1);
        assertThat(given.problems(found.id()))
                .anySatisfy(problem -> {
                    assertThat(problem.row()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.message()).contains(cell);
                });
    }

    @Test
    void peopleAndProductsHaveThemToo() {
        own.field("contacts", "shoe", CustomType.NUMBER, "Номер обувки");
        own.field("products", "shelf", CustomType.TEXT, "Рафт");
        var people = "Код;Собствено име;Фамилия;Номер обувки\n1;Иван;Иванов;43,5\n";
        given.run(admin, people, plan(ImportKind.CONTACTS));
        assertThat(custom("contacts.contact", "Иван Иванов")).isEqualTo(json("{\"shoe\": 43.5}"));
        assertThat(given.run(admin, people, plan(ImportKind.CONTACTS)).rows().unchanged())
                .isEqualTo(1);

        var goods = "Код;Наименование;Рафт\nP1;Вода;А-7\n";
        given.run(admin, goods, plan(ImportKind.PRODUCTS));
        var changed = given.run(admin, goods.replace("А-7", "Б-1"), plan(ImportKind.PRODUCTS));
        assertThat(custom("products.product", "Вода")).isEqualTo(json("{\"shelf\": \"Б-1\"}"));
        given.undo(changed.id());
        assertThat(custom("products.product", "Вода")).isEqualTo(json("{\"shelf\": \"А-7\"}"));
    }

    @Test
    void anyLineOfADocumentMaySayThem() {
        own.field("orders", "channel", CustomType.TEXT, "Канал");
        own.field("orders", "urgent", CustomType.YES_NO, "Спешна");
        var file =
                """
                Номер;Дата;Клиент;Артикул;Количество;Цена;Канал;Спешна
                7;24.05.2026;Роза АД;P1;2;3;;да
                7;24.05.2026;Роза АД;P2;1;4;Сайт;
                """;
        given.run(admin, file, plan(ImportKind.ORDERS));
        assertThat(order()).isEqualTo(json("{\"channel\": \"Сайт\", \"urgent\": true}"));
        assertThat(given.run(admin, file, plan(ImportKind.ORDERS)).rows().unchanged()).isEqualTo(2);

        var other =
                given.run(
                        admin,
                        file.replace("Сайт", "Телефон"),
                        onExisting(ImportKind.ORDERS, OnExisting.REPLACE));
        assertThat(order().data()).contains("Телефон", "true");
        given.undo(other.id());
        assertThat(order().data()).contains("Сайт", "true");
    }

    @Test
    void aCounterpartyIsFoundByCodeNumberOrName() {
        given.run(
                admin,
                "Код;Име;ЕИК\n1;Роза АД;175074752\n2;Лале АД;\n3;Лале АД;\n",
                plan(ImportKind.PARTIES));
        own.field("contacts", "agent", CustomType.PARTY, "Посредник");
        var file =
                """
                Код;Собствено име;Фамилия;Посредник
                1;По;Код;1
                2;По;Номер;175074752
                3;По;Име;роза ад
                4;Не;Едно;Лале АД
                5;Без;Посредник;
                """;
        var found = given.run(admin, file, plan(ImportKind.CONTACTS));
        var rose = db.fetchSingle("select id from parties.party where name = 'Роза АД'").get(0);
        for (var name : List.of("По Код", "По Номер", "По Име")) {
            assertThat(custom("contacts.contact", name))
                    .isEqualTo(json("{\"agent\": \"%s\"}".formatted(rose)));
        }
        assertThat(found.rows().refused()).isEqualTo(1);
        assertThat(given.problems(found.id()))
                .anySatisfy(problem -> {
                    assertThat(problem.row()).isEqualTo(5);
                    assertThat(problem.column()).isEqualTo("Посредник");
                    assertThat(problem.message()).contains("Лале АД");
                });
        assertThat(given.run(admin, file, plan(ImportKind.CONTACTS)).rows().unchanged())
                .isEqualTo(4);
    }

    private JSONB order() {
        return db.fetchSingle("select custom from orders.sales_order").get(0, JSONB.class);
    }

    private JSONB custom(String table, String name) {
        return db.fetchSingle("select custom from %s where name = ?".formatted(table), name)
                .get(0, JSONB.class);
    }

    private JSONB json(String text) {
        return db.fetchSingle("select cast(? as jsonb)", text).get(0, JSONB.class);
    }
}
