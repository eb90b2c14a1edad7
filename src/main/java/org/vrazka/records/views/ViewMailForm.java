package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FileFormat;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Schedule;
import org.vrazka.shared.ScheduleForm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** When somebody wants a view by mail, as typed and as programs send it. */
public record ViewMailForm(
        @Nullable String every,
        @Nullable String weekday,
        @Nullable String day,
        @Nullable String hour,
        @Nullable String format) {
    /** What was read. */
    record Read(Schedule schedule, FileFormat format) {}

    /** As it is typed, by the names of the fields. */
    static Map<String, String> of(ViewMail mail) {
        var typed = new HashMap<>(ScheduleForm.of(mail.schedule()));
        typed.put("format", mail.format().name());
        return typed;
    }

    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("every", text(every));
        typed.put("weekday", text(weekday));
        typed.put("day", text(day));
        typed.put("hour", text(hour));
        typed.put("format", text(format));
        return typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    Read read() {
        var errors = new Errors("records.mail.wrong");
        var schedule = new ScheduleForm(every, weekday, day, hour).read("", errors);
        schedule.check("", errors);
        var as = FileFormat.of(text(format).toLowerCase(Locale.ROOT));
        errors.addUnless(as.isPresent(), "format", "choice");
        errors.throwIfAny();
        return new Read(schedule, as.orElseThrow());
    }
}
