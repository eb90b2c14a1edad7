package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Text;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@DatabaseTest
class ExportTest {
    private static final Listing LISTING =
            new Listing(Sample.SAMPLES, Kind.PRODUCTS, DSL.noCondition());
    private static final List<String> COLUMNS =
            List.of("name", "code", "status", "quantity", "amount", "day", "active");

    @Autowired DSLContext db;
    @Autowired Export export;

    @BeforeEach
    void table() {
        Sample.createTable(db);
        LocaleContextHolder.setLocale(Text.BULGARIAN);
    }

    @AfterEach
    void resetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesCsvAsABulgarianExcelOpensIt() throws Exception {
        insert("Щит; ООД", "=1+1");

        var lines = csv(ListQuery.ALL.withColumns(COLUMNS)).split("\r\n");

        assertThat(lines[0]).isEqualTo("\uFEFFИме;Код;Състояние;Брой;Сума;Валута;Ден;Действа");
        assertThat(lines[1]).isEqualTo("\"Щит; ООД\";'=1+1;ново;5;1234,50;EUR;2026-03-01;Да");
    }

    @Test
    void disarmsEveryFormula() throws Exception {
        for (var formula : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\tx", "\rx")) {
            insert("a", formula);
        }
        for (var line : csv(ListQuery.ALL.withColumns(List.of("code"))).split("\r\n")) {
            assertThat(line.replace("\uFEFF", "").replace("\"", "")).matches("(?s)[К'].*");
        }
    }

    @Test
    void writesWorkbooksWithRealNumbersAndDates() throws Exception {
        insert("Щит", "=1+1");
        var response = write("xlsx", ListQuery.ALL.withColumns(COLUMNS));
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(1)).isEqualTo("'=1+1");
            assertThat(row.getCellAsNumber(4)).contains(new BigDecimal("1234.50"));
            assertThat(row.getCellText(5)).isEqualTo("EUR");
            assertThat(row.getCellAsDate(6).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 3, 1));
        }
    }

    @Test
    void takesAllRowsOfTheFilterInTheirOrder() throws Exception {
        var all = Sample.fill(db, 1_700, 41);
        var expected =
                all.stream().filter(s -> s.quantity() >= 0).map(Sample::quantity).sorted().toList();
        var query =
                ListQuery.of("quantity=ge=0").withSort("quantity").withColumns(List.of("quantity"));

        var lines = new ArrayList<>(List.of(csv(query).split("\r\n")));
        lines.removeFirst();

        assertThat(lines.stream().map(Integer::valueOf).toList()).isEqualTo(expected);
    }

    /** It is often a person's name, and the log never forgets. */
    @Test
    void logsNoWordThatWasSearchedFor() throws Exception {
        csv(ListQuery.of("quantity=ge=0").withText("Иванова"));

        assertThat(
                        db.fetchValue(
                                "select note from audit.event where what = 'EXPORTED' order by id"
                                        + " desc limit 1"))
                .isEqualTo("quantity=ge=0 q=…");
    }

    @Test
    void refusesBeforeTheFirstByte() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(
                        () -> export.write(LISTING, ListQuery.of("colour==red"), "csv", response))
                .isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> export.write(LISTING, ListQuery.ALL, "exe", response))
                .isInstanceOf(BadQuery.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    private void insert(String name, String code) {
        Sample.insert(
                db,
                List.of(
                        new Sample(
                                Ids.next(),
                                name,
                                code,
                                "NEW",
                                5,
                                new BigDecimal("1234.50"),
                                LocalDate.of(2026, 3, 1),
                                Instant.EPOCH,
                                true,
                                Sample.OWNERS.getFirst())));
    }

    private String csv(ListQuery query) throws Exception {
        return new String(write("csv", query).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse write(String format, ListQuery query) {
        var response = new MockHttpServletResponse();
        export.write(LISTING, query, format, response);
        return response;
    }
}
