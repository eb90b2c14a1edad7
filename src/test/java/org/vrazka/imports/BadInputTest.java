package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What people bring by mistake or malice: each is told by name and place, and changes nothing
 * unasked.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BadInputTest {
    private static final String HEAD = "number,date,customer,product,quantity,price\n";

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void filesThatAreNoTablesFailWithAReason() throws IOException {
        fails(new byte[0], "empty", null);
        fails(bytes("a,b\n1,\0\n"), "binary", 2L);
        fails(bytes("%PDF-1.7 …"), "notATable", null);
        fails(bytes("a,".repeat(100_000) + "\n1\n"), "tooManyColumns", 1L);
        var mixed = new ByteArrayOutputStream();
        mixed.write(
                "number,date,customerName\n1,2026-01-05,Роза\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("2,2026-01-06,Арматура\n".getBytes(Charset.forName("windows-1251")));
        fails(mixed.toByteArray(), "encodingMixed", 3L);
        fails(bomb(), "tooLarge", null);
        assertThat(db.fetchValue("select count(*) from parties.party")).isEqualTo(0L);
    }

    @Test
    void rowsThatCannotBeAreRejectedWithRowAndColumn() {
        var done =
                given.run(
                        admin,
                        HEAD
                                + """
                                1,2026-01-05,c1,p1,1,"1,234.50"
                                2,2026-02-31,c1,p1,1,2.5
                                3,2026-01-05,c1,p1,-4,2.5
                                4,2026-01-05,c1,p1,1,"1 234,50"
                                5,,c1,p1,1,2.5
                                6,2026-01-05,c1,p1,x,2.5
                                7,2026-01-05,c1,p1,1,2.5,more
                                8,2026-01-05,c1,p1,1,=A1
                                9,2026-01-05,c1,p1,1,2.5
                                9,2026-01-05,c2,p1,1,2.5
                                """,
                        ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(new Import.Rows(10, 1, 0, 0, 9));
        assertThat(given.problems(done.id()))
                .filteredOn(Problem::rejects)
                .extracting(p -> p.row() + " " + p.column() + " " + p.code())
                .containsExactly(
                        "3 date date",
                        "4 quantity rule.AT_MOST",
                        "5 price decimal",
                        "6 date required",
                        "7 quantity number",
                        "8 price tooWide",
                        "9 price formula",
                        "10 customer twoCustomers",
                        "11 customer twoCustomers");
    }

    @Test
    void whatIsNotThereIsCreatedOnlyWhenAsked() {
        var options =
                new Plan.Options(null, null, null, null, null, null, null, null, false, null, null);
        var done =
                given.run(
                        admin,
                        HEAD + "1,2026-01-05,nobody,p1,1,2.5\n",
                        new Plan(ImportKind.ORDERS, null, options, false, false));

        assertThat(done.rows().refused()).isEqualTo(1);
        assertThat(given.problems(done.id()))
                .extracting(Problem::code)
                .containsExactly("unknownCustomer");
        assertThat(db.fetchValue("select count(*) from parties.party")).isEqualTo(0L);
    }

    @Test
    void anOrderThatComesBackOtherwiseWaitsForADecision() {
        given.run(
                admin,
                HEAD + "1,2026-01-05,c1,p1,1,2.5\n1,2026-01-05,c1,p1,1,2.5\n",
                ImportFixture.plan(ImportKind.ORDERS));

        var changed = HEAD + "1,2026-01-05,c1,p1,1,2.5\n";
        var asked = given.run(admin, changed, ImportFixture.plan(ImportKind.ORDERS));
        assertThat(asked.state()).isEqualTo(ImportState.READY);
        assertThat(asked.needsDecision()).isTrue();
        assertThat(lines()).isEqualTo(2);

        var skipped =
                given.run(
                        admin,
                        changed,
                        ImportFixture.onExisting(ImportKind.ORDERS, OnExisting.SKIP));
        assertThat(skipped.rows().unchanged()).isEqualTo(1);
        assertThat(lines()).isEqualTo(2);

        var replaced =
                given.run(
                        admin,
                        changed,
                        ImportFixture.onExisting(ImportKind.ORDERS, OnExisting.REPLACE));
        assertThat(replaced.rows().changed()).isEqualTo(1);
        assertThat(lines()).isEqualTo(1);

        given.undo(replaced.id());
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void undoLeavesWhatWasChangedSince() {
        var done =
                given.run(
                        admin,
                        HEAD + "1,2026-01-05,c1,p1,1,2.5\n2,2026-01-05,c2,p1,1,2.5\n",
                        ImportFixture.plan(ImportKind.ORDERS));
        db.execute("update parties.party set version = 2, name = 'Нов' where name = 'c1'");
        db.execute("update orders.sales_order set version = 2 where number = '2'");

        var undone = given.undo(done.id());

        assertThat(undone.kept()).isEqualTo(4);
        assertThat(db.fetch("select label, reason from imports.kept order by kind, label"))
                .extracting(r -> r.get(0) + " " + r.get(1))
                .containsExactlyInAnyOrder("2 CHANGED", "c2 USED", "Нов CHANGED", "p1 USED");
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void undoLeavesWhatUnmetDemandNames() {
        var done =
                given.run(
                        admin,
                        HEAD + "1,2026-01-05,c1,p1,1,2.5\n2,2026-01-05,c2,p2,1,2.5\n",
                        ImportFixture.plan(ImportKind.ORDERS));
        db.execute(
                """
                insert into orders.unmet (id, day, party_id, product_id, title, quantity, currency, came)
                select records.new_id(), '2026-01-06', p.id, pr.id, pr.name, 1, 'EUR', 'PHONE'
                from parties.party p, products.product pr where p.name = 'c1' and pr.code = 'p1'
                """);

        given.undo(done.id());

        assertThat(db.fetch("select label, reason from imports.kept order by kind, label"))
                .extracting(r -> r.get(0) + " " + r.get(1))
                .containsExactlyInAnyOrder("c1 USED", "p1 USED");
        assertThat(lines()).isZero();
    }

    /** The cost was real, whatever becomes of the order. */
    @Test
    void undoLeavesCustomersThatCostSomething() {
        var done =
                given.run(
                        admin,
                        HEAD + "1,2026-01-05,c1,p1,1,2.5\n2,2026-01-05,c2,p2,1,2.5\n",
                        ImportFixture.plan(ImportKind.ORDERS));
        db.execute(
                """
                insert into profitability.charge (id, day, kind, party_id, party_key, order_id, amount, currency)
                select records.new_id(), '2026-01-06', 'DELIVERY', o.party_id, o.party_key, o.id, 5, 'EUR'
                from orders.sales_order o where o.number = '1'
                """);

        given.undo(done.id());

        assertThat(db.fetch("select label, reason from imports.kept order by kind, label"))
                .extracting(r -> r.get(0) + " " + r.get(1))
                .containsExactly("c1 USED");
        assertThat(lines()).isZero();
        assertThat(db.fetch("select order_id from profitability.charge"))
                .singleElement()
                .satisfies(charge -> assertThat(charge.get(0)).isNull());
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndComputedFormulas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Фактури");
            var heads =
                    new String[] {"Номер", "Дата", "Контрагент", "Артикул", "Количество", "Цена"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, 1000 + row);
                sheet.value(row, 1, LocalDate.of(2025, 12, row));
                sheet.style(row, 1).format("dd.mm.yyyy").set();
                sheet.value(row, 2, "Българска роза ООД");
                sheet.value(row, 3, "A1");
                sheet.value(row, 4, 2);
                sheet.value(row, 5, 2.55);
            }
            sheet.formula(3, 0, "1+2");
            sheet.value(3, 1, LocalDate.of(2025, 12, 3));
            sheet.style(3, 1).format("dd.mm.yyyy").set();
            sheet.value(3, 3, "A1");
            sheet.value(3, 4, 1);
            sheet.formula(3, 5, "1+2");
        }
        var done =
                given.await(
                        given.begin(
                                admin,
                                "фактури.xlsx",
                                bytes.toByteArray(),
                                ImportFixture.plan(ImportKind.ORDERS)));

        assertThat(done.state())
                .as("%s %s", done, given.problems(done.id()))
                .isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 2, 0, 0, 1));
        assertThat(given.problems(done.id()))
                .extracting(p -> p.row() + " " + p.column() + " " + p.code())
                .containsExactlyInAnyOrder("4 Номер formula", "4 Цена formula");
        assertThat(
                        db.fetch(
                                "select number, ordered_on::text, total::text from"
                                        + " orders.sales_order order by 1"))
                .extracting(r -> r.get(0) + " " + r.get(1) + " " + r.get(2))
                .containsExactly("1001 2025-12-01 5.10", "1002 2025-12-02 5.10");
    }

    private void fails(byte[] content, String code, Long row) {
        var found =
                given.await(
                        given.begin(admin, "test", content, ImportFixture.plan(ImportKind.ORDERS)));

        assertThat(found.state())
                .as("%s", given.problems(found.id()))
                .isEqualTo(ImportState.FAILED);
        var last = given.problems(found.id()).stream().filter(Problem::rejects).toList();
        assertThat(last).extracting(Problem::code).containsExactly(code);
        assertThat(last.getFirst().row()).isEqualTo(row);
        assertThat(last.getFirst().message()).doesNotContain("??");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook whose texts unpack over their limit. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private long lines() {
        return ((Number) db.fetchValue("select count(*) from orders.order_line")).longValue();
    }
}
