package org.vrazka.segmentation;

import java.util.List;

/** Who rose and who fell since the run before; of each the few that bring most. */
public record Moved(int rose, int fell, List<Customer> customers) {
    static final Moved NOBODY = new Moved(0, 0, List.of());
}
