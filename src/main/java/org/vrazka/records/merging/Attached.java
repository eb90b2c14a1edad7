package org.vrazka.records.merging;

import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a module keeps of records of a kind. When two become one it goes over to the one that stays;
 * when they become two again, what came over goes back: those rows that are still where they were
 * taken, with all that was changed in them meanwhile. Modules publish theirs as beans; a test fails
 * when a column that names such a record is told by none.
 */
public interface Attached {
    /** Of the records that it is attached to. */
    Kind kind();

    /** What the journal calls it, for ever. */
    String name();

    /**
     * The columns that name such a record, with schema and table; those that stay or follow too.
     */
    Set<String> columns();

    /** Takes, before any row, what others take before theirs, so that nobody waits in a circle. */
    default void lock() {}

    /** Says which rows went over. What the other has already stays where it is. */
    List<String> move(RecordRef from, RecordRef to);

    /**
     * @param rows as {@link #move} said
     * @param from where they went
     * @param to where they came from
     */
    void moveBack(Collection<String> rows, RecordRef from, RecordRef to);
}
