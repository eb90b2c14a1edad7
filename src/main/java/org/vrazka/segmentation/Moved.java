package org.vrazka.segmentation;

import java.util.List;

/** Who went where since the run before; of those who moved the few that bring most. */
public record Moved(Transitions transitions, List<Customer> customers) {
    static final Moved NOBODY = new Moved(new Transitions(new Matrix(List.of())), List.of());
}
