package org.vrazka.records.erasing;

import org.vrazka.identity.Kind;

import java.util.Set;
import java.util.UUID;

/** A kind of record that can tell of a person, and be emptied of all that says who he is. */
public interface Erasable {
    Kind kind();

    /** With {@code id}, {@code name} and {@code merged_into}; the history calls it so too. */
    String table();

    /**
     * One that who asks may see.
     *
     * @throws org.vrazka.shared.NotFound when there is none
     */
    Subject get(UUID id);

    /**
     * Takes out all that the module itself keeps of a record; what stays is nameless. Of one that
     * is not there, nothing.
     *
     * @param name what it is called from now on
     * @return the imports that have brought something of it
     */
    Set<UUID> empty(UUID id, String name);
}
