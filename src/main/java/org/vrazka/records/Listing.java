package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;

import java.util.UUID;
import java.util.function.Function;

/**
 * A list as who asks may see it; facades give theirs to pages, exports and the API.
 *
 * @param kind whose right of export is asked
 * @param scope the rows that may be seen
 * @param owner the column that says whose a row is, for the reach of an export; null: nobody's
 * @param reach in its place where a row can have several owners: the rows that an action reaches
 */
public record Listing(
        Catalogue catalogue,
        Kind kind,
        Extent scope,
        @Nullable Field<UUID> owner,
        @Nullable Function<Action, Extent> reach) {
    public Listing(Catalogue catalogue, Kind kind, Condition scope) {
        this(catalogue, kind, Extent.of(scope), null, null);
    }

    public Listing(Catalogue catalogue, Kind kind, Extent scope, @Nullable Field<UUID> owner) {
        this(catalogue, kind, scope, owner, null);
    }

    /** The part of the list for which a condition holds, such as what belongs to one record. */
    public Listing where(Condition which) {
        return new Listing(catalogue, kind, scope.and(which), owner, reach);
    }

    /** Of rows that can have several owners. */
    public static Listing of(Catalogue catalogue, Kind kind, Function<Action, Extent> reach) {
        return new Listing(catalogue, kind, reach.apply(Action.SEE), null, reach);
    }
}
