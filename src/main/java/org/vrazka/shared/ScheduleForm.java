package org.vrazka.shared;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Schedule.Every;

import java.util.Arrays;
import java.util.Map;

/** A schedule as typed; only what its choice of how often needs is asked for. */
public record ScheduleForm(
        @Nullable String every,
        @Nullable String weekday,
        @Nullable String day,
        @Nullable String hour) {
    /** As it is typed, by the names of the fields. */
    public static Map<String, String> of(Schedule schedule) {
        boolean weekly = schedule.every() == Every.WEEK;
        return Map.of(
                "every",
                schedule.every().name(),
                "weekday",
                weekly ? "" + schedule.day() : "1",
                "day",
                weekly ? "1" : "" + schedule.day(),
                "hour",
                "" + schedule.hour());
    }

    /**
     * What cannot be read goes to the errors.
     *
     * @param prefix of the names of the fields
     */
    public Schedule read(String prefix, Errors errors) {
        var often =
                Arrays.stream(Every.values()).filter(one -> one.name().equals(every)).findFirst();
        errors.addUnless(often.isPresent(), prefix + "every", "choice");
        var usual = Schedule.DEFAULT;
        var every = often.orElse(Every.NEVER);
        int on =
                switch (every) {
                    case WEEK -> whole(prefix + "weekday", weekday, errors);
                    case MONTH -> whole(prefix + "day", day, errors);
                    case NEVER, DAY -> usual.day();
                };
        int at = every == Every.NEVER ? usual.hour() : whole(prefix + "hour", hour, errors);
        return new Schedule(every, on, at);
    }

    private static int whole(String field, @Nullable String typed, Errors errors) {
        var text = typed == null ? "" : typed.strip();
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        errors.add(field, "whole");
        return 1;
    }
}
