package org.vrazka.identity;

import java.util.UUID;

/** A module whose records have owners: who leaves can hand them over to a colleague. */
public interface Belongings {
    Kind kind();

    /** How many a user owns, without those in the trash. */
    int count(UUID owner);

    /**
     * Gives all of them to another, those in the trash too, in one statement; who asks may change
     * all records of the kind.
     *
     * @return how many
     */
    int handOver(UUID from, UUID to);
}
