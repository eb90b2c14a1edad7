package org.vrazka.records.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.vrazka.records.BadQuery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where an entry stands in a timeline: by its instant; of one instant by the kind; of one kind by
 * the id, in the order of its own table.
 */
public record Place(Instant at, String kind, String id) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Ids of one kind come sorted from their table, as text they cannot be compared. */
    static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::at).reversed().thenComparing(Place::kind);

    /**
     * The rows of a kind that are older than this, as an index on (at, id) finds them.
     *
     * @param value this instant, as the column holds it
     */
    public <T, I> Condition older(String ofKind, Field<T> at, T value, Field<I> ofId) {
        int order = ofKind.compareTo(kind);
        if (order == 0) {
            return DSL.row(at, ofId).lt(DSL.val(value, at), DSL.val(idOf(ofId), ofId));
        }
        return order < 0 ? at.lt(value) : at.le(value);
    }

    private <I> I idOf(Field<I> ofId) {
        try {
            var read = ofId.getDataType().convert(id);
            if (read != null) {
                return read;
            }
        } catch (DataTypeException e) {
            // no id at all
        }
        throw new BadQuery("cursor", "cursor");
    }

    /** As it stands in addresses. */
    String cursor() {
        var text = at + " " + kind + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Place of(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", -1);
            var at = Instant.parse(parts[0]);
            if (parts.length == 3 && at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return new Place(at, parts[1], parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // what cannot be read was never given out
        }
        throw new BadQuery("cursor", "cursor");
    }
}
