package org.vrazka.segmentation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.UUID;

/** A definition as programs read it: its rules stand beside its name. */
record SegmentationAnswer(
        UUID id, String name, boolean official, @JsonUnwrapped Rules rules, int version) {
    static SegmentationAnswer of(Segmentation s) {
        return new SegmentationAnswer(s.id(), s.name(), s.official(), s.rules(), s.version());
    }
}
