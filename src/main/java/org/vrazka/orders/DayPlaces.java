package org.vrazka.orders;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.vrazka.records.timeline.Place;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.UUID;

/** Where in a timeline that stands which is known by its day only: at the beginning of it. */
public final class DayPlaces {
    private DayPlaces() {}

    public static Place of(String kind, UUID id, LocalDate day) {
        return new Place(day.atStartOfDay(Format.zone()).toInstant(), kind, id.toString());
    }

    /** What is older than a place; all of it when there is none. */
    public static Condition older(
            @Nullable Place before, String kind, Field<LocalDate> on, Field<UUID> id) {
        if (before == null) {
            return noCondition();
        }
        var day = before.at().atZone(Format.zone()).toLocalDate();
        return before.at().equals(day.atStartOfDay(Format.zone()).toInstant())
                ? before.older(kind, on, day, id)
                : on.le(day);
    }
}
