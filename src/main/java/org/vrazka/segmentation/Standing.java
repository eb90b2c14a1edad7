package org.vrazka.segmentation;

import java.util.List;

/** A customer in one segmentation: where it stands now and why, and where it stood before. */
public record Standing(
        Segmentation segmentation,
        Run run,
        Customer customer,
        List<String> explanation,
        List<Past> before) {
    /** Its classes in an earlier run. */
    public record Past(Run run, Customer customer) {}
}
