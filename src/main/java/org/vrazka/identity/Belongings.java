package org.vrazka.identity;

import java.util.UUID;

/** A module whose records have owners: who leaves can hand them over to a colleague. */
public interface Belongings {
    Kind kind();

    /** What they are called: the end of a key under {@code audit.kind}. */
    default String name() {
        return kind().name();
    }

    /** How many a user owns, without those in the trash. */
    int count(UUID owner);

    /**
     * Gives some of them to another, in the end those in the trash too.
     *
     * @param by who asked for it, and may change all records of the kind
     * @param most so many at a time
     * @return how many it was; 0: none is left
     */
    int handOver(UUID from, UUID to, UUID by, int most);
}
