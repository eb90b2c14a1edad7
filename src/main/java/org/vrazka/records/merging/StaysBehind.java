package org.vrazka.records.merging;

import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Columns that go on naming the record that is no more, or follow others by themselves: what was
 * found about it on a day, rows of lists.
 */
public record StaysBehind(Kind kind, String name, Set<String> columns) implements Attached {
    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return List.of();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        // nothing went over
    }
}
