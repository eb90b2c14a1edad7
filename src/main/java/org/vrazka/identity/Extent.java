package org.vrazka.identity;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that somebody may reach, as one condition and as parts that never overlap: each team and
 * each owner, for who reads through an index of theirs.
 */
public record Extent(Condition condition, List<Part> parts) {
    /** All rows. */
    public static final Extent ALL = new Extent(DSL.noCondition(), List.of());

    /** The rows of one team, or of one owner. */
    public record Part(boolean ofTeam, Condition condition) {}

    /** Rows of which no more is known than their condition. */
    public static Extent of(Condition condition) {
        return new Extent(condition, List.of());
    }

    static Extent of(Stream<Condition> teams, Stream<Condition> owners) {
        var parts =
                Stream.concat(
                                teams.map(team -> new Part(true, team)),
                                owners.map(owner -> new Part(false, owner)))
                        .toList();
        return new Extent(DSL.or(parts.stream().map(Part::condition).toList()), parts);
    }

    public boolean isAll() {
        return condition.equals(DSL.noCondition());
    }
}
