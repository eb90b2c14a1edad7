package org.vrazka.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class StylesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YEAR_FIRST  | 2010-12-01 08:26:00  | 2010-12-01",
                "YEAR_FIRST  | 2026/1/5             | 2026-01-05",
                "YEAR_FIRST  | 2026-01-05T10:00:00Z | 2026-01-05",
                "DAY_FIRST   | 5.1.2026             | 2026-01-05",
                "DAY_FIRST   | 05.01.2026 г.        | 2026-01-05",
                "DAY_FIRST   | 31/12/99             | 1999-12-31",
                "MONTH_FIRST | 12/1/2010 8:26       | 2010-12-01",
                "DIGITS      | 20260105             | 2026-01-05"
            })
    void readsDays(DateStyle style, String text, LocalDate day) {
        assertThat(style.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026",
        "5.13.2026",
        "5.1.26000",
        "5.1-2026",
        "5.1.",
        "x",
        "05.01.2026x",
        "0.1.2026"
    })
    void refusesDaysThatAreNone(String text) {
        assertThat(DateStyle.DAY_FIRST.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "d.M.yyyy, DAY_FIRST",
        "yyyy-MM-dd HH:mm:ss, YEAR_FIRST",
        "M/d/yyyy H:mm, MONTH_FIRST",
        "yyyyMMdd, DIGITS",
        "dd/MM/yy, DAY_FIRST"
    })
    void understandsPatterns(String pattern, DateStyle style) {
        assertThat(DateStyle.of(pattern)).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1 234,50     | 1234.50",
                "COMMA | 1.234,50     | 1234.50",
                "COMMA | -12,5        | -12.5",
                "COMMA | 1 234 567    | 1234567",
                "POINT | 1,234.50     | 1234.50",
                "POINT | 1'234.50     | 1234.50",
                "POINT | 9.80000019   | 9.80000019",
                "POINT | (12.5)       | -12.5",
                "POINT | −12          | -12",
                "POINT | .5           | 0.5"
            })
    void readsNumbers(DecimalStyle style, String text, String number) {
        assertThat(style.parse(text)).isEqualTo(number);
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (var text :
                new String[] {
                    "1,234.50", "12 34", "1..2", "-", "1e5", "€5", "1,2,3", "12,", "1 23", ""
                }) {
            assertThat(DecimalStyle.COMMA.parse(text)).as(text).isNull();
        }
    }

    @Test
    void knowsWhatANumberProves() {
        assertThat(DecimalStyle.proof("1 234,50")).isEqualTo(DecimalStyle.Proof.COMMA);
        assertThat(DecimalStyle.proof("1,234.50")).isEqualTo(DecimalStyle.Proof.POINT);
        assertThat(DecimalStyle.proof("1,234")).isEqualTo(DecimalStyle.Proof.EITHER_COMMA);
        assertThat(DecimalStyle.proof("1.234")).isEqualTo(DecimalStyle.Proof.EITHER_POINT);
        assertThat(DecimalStyle.proof("0.234")).isEqualTo(DecimalStyle.Proof.POINT);
        assertThat(DecimalStyle.proof("1234")).isEqualTo(DecimalStyle.Proof.PLAIN);
    }
}
