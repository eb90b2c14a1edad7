package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FileFormat;
import org.vrazka.shared.Schedule;

import java.time.Instant;

/**
 * When somebody gets a view by mail.
 *
 * @param next null: never
 */
public record ViewMail(Schedule schedule, FileFormat format, @Nullable Instant next) {
    static final ViewMail NONE =
            new ViewMail(new Schedule(Schedule.Every.NEVER, 1, 7), FileFormat.XLSX, null);
}
