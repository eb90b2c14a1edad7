package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.shared.Schedule.Every;

import java.time.Instant;
import java.time.ZoneId;

class ScheduleTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @Test
    void isOnADayOfEveryMonthOrOnItsLastOne() {
        var first = new Schedule(Every.MONTH, 1, 3);
        assertThat(after(first, "2026-11-29T08:00:00Z")).isEqualTo("2026-12-01T01:00:00Z");
        assertThat(after(first, "2026-12-01T00:59:59Z")).isEqualTo("2026-12-01T01:00:00Z");
        assertThat(after(first, "2026-12-01T01:00:00Z")).isEqualTo("2027-01-01T01:00:00Z");

        var last = new Schedule(Every.MONTH, 31, 22);
        assertThat(after(last, "2027-02-27T00:00:00Z")).isEqualTo("2027-02-28T20:00:00Z");
        assertThat(after(last, "2027-02-28T20:00:00Z")).isEqualTo("2027-03-31T19:00:00Z");
    }

    @Test
    void isOnADayOfEveryWeek() {
        var thursday = new Schedule(Every.WEEK, 4, 0);
        assertThat(after(thursday, "2026-11-29T08:00:00Z")).isEqualTo("2026-12-02T22:00:00Z");
        assertThat(after(thursday, "2026-12-02T22:00:00Z")).isEqualTo("2026-12-09T22:00:00Z");
    }

    /** At three o'clock of a day that has no such hour, and of one that has it twice. */
    @Test
    void isOnEveryDayOnce() {
        var daily = new Schedule(Every.DAY, 1, 3);
        assertThat(after(daily, "2027-03-27T12:00:00Z")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(after(daily, "2027-03-28T01:00:00Z")).isEqualTo("2027-03-29T00:00:00Z");
        assertThat(after(daily, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(after(daily, "2026-10-25T00:00:00Z")).isEqualTo("2026-10-26T01:00:00Z");
    }

    @Test
    void mayBeNever() {
        assertThat(new Schedule(Every.NEVER, 1, 3).after(Instant.EPOCH, SOFIA)).isNull();
    }

    private static Instant after(Schedule schedule, String instant) {
        return schedule.after(Instant.parse(instant), SOFIA);
    }
}
