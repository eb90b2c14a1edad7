package org.vrazka.records.merging;

import org.jooq.Condition;
import org.jooq.Field;
import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How one is made of two records of a kind, and two again. The kind's module publishes it. */
public interface Merger {
    Kind kind();

    /** Puts two that one sees side by side, and proposes what to keep of each. */
    Comparison compare(UUID one, UUID other);

    /**
     * The columns that programs call so.
     *
     * @throws org.vrazka.shared.Invalid when there is one that nobody chooses of
     */
    Set<String> columns(Collection<String> names);

    /**
     * @param taken the columns that the one that stays takes over from the other
     * @throws org.vrazka.shared.Stale when somebody changed one of the two meanwhile
     */
    Merged merge(Seen winner, Seen loser, Set<String> taken);

    /**
     * Makes two of them again. What was changed since the merge stays as it is: a field that is not
     * as the merge left it, a row that is not where the merge put it.
     */
    void undo(UUID winner, UUID loser, Merged merged);

    /** Whether who asks sees the record, be it one with another now or not. */
    Condition isSeen(Field<UUID> record);

    Map<UUID, String> names(Collection<UUID> records);
}
