package org.vrazka.segmentation;

import static org.jooq.impl.DSL.row;
import static org.vrazka.segmentation.db.Tables.DEFINITION;

import org.jooq.Field;
import org.jooq.SelectField;
import org.vrazka.shared.Schedule;

import java.time.Instant;
import java.util.Map;

/** A schedule as the columns of a definition hold it. */
final class ScheduleColumns {
    static final SelectField<Schedule> SCHEDULE =
            row(DEFINITION.RUNS_EVERY, DEFINITION.RUNS_ON, DEFINITION.RUNS_AT)
                    .mapping(ScheduleColumns::read);

    private ScheduleColumns() {}

    /**
     * @param from what is due before this is not meant
     */
    static Map<Field<?>, Object> of(Schedule schedule, Instant from) {
        return Map.of(
                DEFINITION.RUNS_EVERY,
                schedule.every().name(),
                DEFINITION.RUNS_ON,
                (short) schedule.day(),
                DEFINITION.RUNS_AT,
                (short) schedule.hour(),
                DEFINITION.SCHEDULE_UNTIL,
                from);
    }

    private static Schedule read(String every, Short day, Short hour) {
        return new Schedule(Schedule.Every.valueOf(every), day, hour);
    }
}
