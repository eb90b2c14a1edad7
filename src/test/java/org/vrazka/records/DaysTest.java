package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class DaysTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, 2026-01-31",
        "today, 2026-11-29, 2026-11-29",
        "-1w, 2026-11-22, 2026-11-22",
        "last-30d, 2026-10-30, 2026-11-29",
        "next-2m, 2026-11-29, 2027-01-29",
        "last-week, 2026-11-16, 2026-11-22",
        "this-week, 2026-11-23, 2026-11-29",
        "next-week, 2026-11-30, 2026-12-06",
        "last-month, 2026-10-01, 2026-10-31",
        "this-month, 2026-11-01, 2026-11-30",
        "next-month, 2026-12-01, 2026-12-31",
        "last-quarter, 2026-07-01, 2026-09-30",
        "this-quarter, 2026-10-01, 2026-12-31",
        "next-quarter, 2027-01-01, 2027-03-31",
        "last-year, 2025-01-01, 2025-12-31",
        "next-year, 2027-01-01, 2027-12-31"
    })
    void readsDaysOfACalendar(String text, LocalDate first, LocalDate last) {
        assertThat(Days.read(text, SUNDAY)).isEqualTo(new Days(first, last));
    }

    @Test
    void aShorterMonthEndsItself() {
        var end = LocalDate.of(2026, 3, 31);
        assertThat(Days.read("last-month", end))
                .isEqualTo(new Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource({"this-day", "last-30", "next-d", "-30", "yesterday", "next-9999y", "this-30d"})
    void knowsNoOthers(String text) {
        assertThat(Days.read(text, SUNDAY)).isNull();
    }
}
