package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;

import java.util.UUID;

/**
 * A list as who asks may see it; facades give theirs to pages, exports and the API.
 *
 * @param kind whose right of export is asked
 * @param scope the rows that may be seen
 * @param owner the column that says whose a row is, for the reach of an export; null: nobody's
 */
public record Listing(Catalogue catalogue, Kind kind, Extent scope, @Nullable Field<UUID> owner) {
    public Listing(Catalogue catalogue, Kind kind, Condition scope) {
        this(catalogue, kind, Extent.of(scope), null);
    }
}
