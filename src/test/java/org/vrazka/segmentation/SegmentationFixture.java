package org.vrazka.segmentation;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** Computed segmentations for tests of other modules. */
@Component
public class SegmentationFixture {
    private final Segmentations segmentations;
    private final Runs runs;
    private final Computation computation;

    SegmentationFixture(Segmentations segmentations, Runs runs, Computation computation) {
        this.segmentations = segmentations;
        this.runs = runs;
        this.computation = computation;
    }

    /** By revenue between two days, by the usual rules. */
    public Run computed(String name, String from, String to) {
        return computed(defined(name, from, to));
    }

    public Run computed(String name, Rules rules) {
        return computed(segmentations.create(name, rules));
    }

    /** Not computed yet. */
    public UUID defined(String name, String from, String to) {
        var usual = Rules.DEFAULT;
        var rules =
                new Rules(
                        null,
                        Measure.REVENUE,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        null,
                        usual.step(),
                        usual.abc(),
                        usual.xyz(),
                        usual.status());
        return segmentations.create(name, rules);
    }

    /** Another run of a definition. */
    public Run computed(UUID definition) {
        var id = runs.start(definition);
        computation.perform(id);
        return runs.get(definition, id);
    }
}
