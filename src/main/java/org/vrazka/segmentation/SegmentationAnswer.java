package org.vrazka.segmentation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A definition as programs read it: its rules stand beside its name.
 *
 * @param nextRunAt null: it is not computed by itself
 */
record SegmentationAnswer(
        UUID id,
        String name,
        boolean official,
        @JsonUnwrapped Rules rules,
        Schedule schedule,
        @Nullable Instant nextRunAt,
        int version) {
    static SegmentationAnswer of(Segmentation s) {
        return new SegmentationAnswer(
                s.id(), s.name(), s.official(), s.rules(), s.schedule(), s.next(), s.version());
    }
}
