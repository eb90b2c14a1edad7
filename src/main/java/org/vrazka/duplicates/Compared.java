package org.vrazka.duplicates;

import java.util.UUID;

/** What one record is compared by. */
interface Compared {
    /** A number of its own in this search. */
    int key();

    /** The id of one that is not being typed. */
    UUID known();
}
