package org.vrazka.identity;

import java.util.Objects;

/**
 * How somebody leaves, as chosen.
 *
 * @param records "keep" or "move"
 * @param successor the id of who gets them
 * @param groups "leave" when he is to leave them
 */
public record DepartureForm(String records, String successor, String groups) {
    static final DepartureForm KEEP = new DepartureForm("keep", "", "");

    public DepartureForm {
        records = Objects.requireNonNullElse(records, "");
        successor = Objects.requireNonNullElse(successor, "");
        groups = Objects.requireNonNullElse(groups, "");
    }

    public boolean moves() {
        return records.equals("move");
    }

    public boolean leavesGroups() {
        return groups.equals("leave");
    }
}
