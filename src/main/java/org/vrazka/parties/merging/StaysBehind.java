package org.vrazka.parties.merging;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Columns that go on naming the counterparty that is no more, or follow others by themselves: what
 * was found about it on a day, rows of lists.
 */
public record StaysBehind(String name, Set<String> columns) implements Attached {
    @Override
    public List<String> move(PartyRef from, PartyRef to) {
        return List.of();
    }

    @Override
    public void moveBack(Collection<String> rows, PartyRef from, PartyRef to) {
        // nothing went over
    }
}
