package org.vrazka.records;

import org.jooq.Condition;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;

/**
 * A list as who asks may see it; facades give theirs to pages, exports and the API.
 *
 * @param kind whose right of export is asked
 * @param scope the rows that may be seen
 */
public record Listing(Catalogue catalogue, Kind kind, Extent scope) {
    public Listing(Catalogue catalogue, Kind kind, Condition scope) {
        this(catalogue, kind, Extent.of(scope));
    }
}
