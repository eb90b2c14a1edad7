package org.vrazka.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

class SourceFileTest {
    private static final String BULGARIAN =
            """
            Контрагент;ЕИК;Номер;Дата;Количество;Цена
            Българска роза ООД;131129282;1001;31.12.2025;1 200,5;2,35
            „Арматура“ АД;175083428;1002;05.01.2026;10;1 234,50
            """;

    @TempDir Path folder;

    @Test
    void readsTheRetailFileWhole() throws IOException {
        var profile =
                profile(Path.of("src/test/resources/data/retail/retail-2010-12-to-2011-05.csv.gz"));

        assertThat(profile.rows()).isEqualTo(209_029);
        assertThat(profile.layout()).isEqualTo(new Layout(Encoding.UTF_8, ',', 1));
        assertThat(profile.columns())
                .extracting(ColumnProfile::header)
                .containsExactly(
                        "InvoiceNo",
                        "StockCode",
                        "Description",
                        "Quantity",
                        "InvoiceDate",
                        "UnitPrice",
                        "CustomerID",
                        "Country");
        assertThat(column(profile, "InvoiceDate").isDate()).isTrue();
        assertThat(column(profile, "InvoiceDate").dateStyle()).isEqualTo(DateStyle.YEAR_FIRST);
        assertThat(column(profile, "UnitPrice").decimalStyle(DecimalStyle.COMMA))
                .isEqualTo(DecimalStyle.POINT);
        assertThat(column(profile, "InvoiceNo").hasPrefix('C')).isTrue();
        assertThat(column(profile, "InvoiceNo").hasPrefix('A')).isFalse();
        assertThat(column(profile, "Quantity").hasNegative()).isTrue();
        assertThat(column(profile, "UnitPrice").hasZero()).isTrue();
        assertThat(column(profile, "UnitPrice").hasNegative()).isFalse();
    }

    @Test
    void findsTheEncodingOfBulgarianTexts() throws IOException {
        for (var name : new String[] {"UTF-8", "UTF-16LE", "windows-1251"}) {
            var profile = profile(BULGARIAN.getBytes(Charset.forName(name)));

            assertThat(profile.layout().encoding().name()).isEqualTo(name);
            assertThat(profile.layout().separator()).isEqualTo(';');
            assertThat(profile.preview().get(1).cell(0)).isEqualTo("„Арматура“ АД");
            assertThat(column(profile, "Дата").dateStyle()).isEqualTo(DateStyle.DAY_FIRST);
            assertThat(column(profile, "Цена").decimalStyle(DecimalStyle.POINT))
                    .isEqualTo(DecimalStyle.COMMA);
        }
    }

    @Test
    void takesByteOrderMarksAndWesternAccents() throws IOException {
        assertThat(
                        profile(("\uFEFFname,city\na,b\n").getBytes(StandardCharsets.UTF_8))
                                .columns()
                                .getFirst()
                                .header())
                .isEqualTo("name");
        assertThat(
                        profile(("\uFEFFname,city\na,b\n").getBytes(StandardCharsets.UTF_16LE))
                                .columns()
                                .getFirst()
                                .header())
                .isEqualTo("name");
        assertThat(
                        profile(
                                        "name,city\nAna,México\nToms,Münster\n"
                                                .getBytes(Charset.forName("windows-1252")))
                                .layout()
                                .encoding())
                .isEqualTo(Encoding.WESTERN);
    }

    @Test
    void saysWhereAnEncodingChanges() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Име;Град\nАна;София\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("Петър;Русе\n".getBytes(Charset.forName("windows-1251")));

        var problem = problem(bytes.toByteArray());

        assertThat(problem.code()).isEqualTo("encodingMixed");
        assertThat(problem.row()).isEqualTo(3);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(problem(new byte[0]).code()).isEqualTo("empty");
        assertThat(problem("a,b\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("noRows");
        assertThat(problem("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("binary");
        assertThat(problem("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("notATable");
        assertThat(problem("PK\3\4 no zip".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("xlsxBroken");
        assertThat(problem("\u001f\u008b no gzip".getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo("gzipBroken");
        assertThat(problem("a,b\n1,\"open\n2,3\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("quoteOpen");
    }

    @Test
    void refusesAMillionColumns() {
        var problem = problem(("a,".repeat(1_000_000) + "\n1\n").getBytes(StandardCharsets.UTF_8));

        assertThat(problem.code()).isEqualTo("tooManyColumns");
        assertThat(problem.row()).isEqualTo(1);
    }

    @Test
    void refusesAnEndlessCell() {
        var problem =
                problem(
                        ("a,b\n1,\"" + "x".repeat(1_000_001) + "\"\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(problem.code()).isEqualTo("cellTooLong");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(
                        problem(
                                        "a,b\n1,\""
                                                .concat("x".repeat(9_000_000))
                                                .getBytes(StandardCharsets.UTF_8))
                                .code())
                .isEqualTo("cellTooLong");
    }

    @Test
    void refusesAPackedFileThatUnpacksOverTheLimit() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            gzip.write(new byte[4 << 20]);
        }
        var file = Files.write(folder.resolve("bomb.gz"), bytes.toByteArray());

        var problem =
                catchThrowableOfType(
                        Unreadable.class,
                        () ->
                                new SourceFile(file.toFile(), new Limits(1 << 20, 10, 10))
                                        .profile(null, null));

        assertThat(problem.code()).isEqualTo("tooLarge");
    }

    @Test
    void tellsDuplicateHeadingsRaggedRowsAndTitles() throws IOException {
        var profile =
                profile(
                        """
                        Sales of 2025

                        price,name,price
                        1.5,"a, with ""quotes"" and
                        two lines",3
                        2,b
                        3,c,4,5
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(profile.columns())
                .extracting(ColumnProfile::header)
                .containsExactly("price", "name", "price (2)");
        assertThat(profile.duplicates()).containsExactly("price");
        assertThat(profile.rows()).isEqualTo(3);
        assertThat(profile.preview().getFirst().cell(1))
                .isEqualTo("a, with \"quotes\" and\ntwo lines");
        assertThat(profile.ragged()).extracting(Row::number).containsExactly(7L);
    }

    @Test
    void namesColumnsByLettersWithoutHeadings() throws IOException {
        var profile =
                profile("1001,2026-01-05,3\n1002,2026-01-06,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(profile.layout().headingRow()).isZero();
        assertThat(profile.columns())
                .extracting(ColumnProfile::header)
                .containsExactly("A", "B", "C");
        assertThat(profile.rows()).isEqualTo(2);
    }

    @Test
    void noticesBothDecimalStylesInOneColumn() throws IOException {
        var profile =
                profile(
                        "n;price\n1;1 234,50\n2;1,234.50\n3;12,5\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(column(profile, "price").isDecimalMixed()).isTrue();
        assertThat(column(profile, "price").rowOfOtherDecimals()).isEqualTo(3);
    }

    @Test
    void tellsAmbiguousDatesFromCertainOnes() throws IOException {
        var ambiguous =
                profile(
                        "n,day\n1,1/2/2026 8:26\n2,3/4/2026 9:00\n"
                                .getBytes(StandardCharsets.UTF_8));
        var certain =
                profile(
                        "n,day\n1,1/2/2026 8:26\n2,12/31/2025 9:00\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(column(ambiguous, "day").isDateAmbiguous()).isTrue();
        assertThat(column(certain, "day").isDateAmbiguous()).isFalse();
        assertThat(column(certain, "day").dateStyle()).isEqualTo(DateStyle.MONTH_FIRST);
    }

    private FileProfile profile(byte[] bytes) throws IOException {
        return profile(Files.write(folder.resolve("file.csv"), bytes));
    }

    private static FileProfile profile(Path file) throws IOException {
        return new SourceFile(file.toFile(), Limits.DEFAULT).profile(null, null);
    }

    private Unreadable problem(byte[] bytes) {
        return catchThrowableOfType(Unreadable.class, () -> profile(bytes));
    }

    private static ColumnProfile column(FileProfile profile, String header) {
        return profile.columns().stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
