package org.vrazka.shared;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Every night at a time of the zone where the company is. */
public record Nights(LocalTime at, Supplier<ZoneId> zone) implements Schedule {
    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return after(complete.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    private Instant after(Instant now) {
        var here = zone.get();
        var today = now.atZone(here).toLocalDate();
        var night = today.atTime(at).atZone(here).toInstant();
        return night.isAfter(now) ? night : today.plusDays(1).atTime(at).atZone(here).toInstant();
    }

    /** The zone may change meanwhile. */
    @Override
    public boolean isDeterministic() {
        return false;
    }
}
