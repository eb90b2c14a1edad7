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

    /** The rows of one team, of one owner, or the few that are reached by a further owner only. */
    public record Part(By by, Condition condition) {}

    /** What leads to a part. */
    public enum By {
        TEAM,
        OWNER,
        FURTHER
    }

    /** Rows of which no more is known than their condition. */
    public static Extent of(Condition condition) {
        return new Extent(condition, List.of());
    }

    static Extent of(Stream<Condition> teams, Stream<Condition> owners) {
        return of(
                Stream.concat(
                                teams.map(team -> new Part(By.TEAM, team)),
                                owners.map(owner -> new Part(By.OWNER, owner)))
                        .toList());
    }

    private static Extent of(List<Part> parts) {
        return new Extent(DSL.or(parts.stream().map(Part::condition).toList()), parts);
    }

    /** These rows, and those that a further owner leads to. */
    Extent orBy(Condition further) {
        var known = DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false)));
        var more = further.and(DSL.not(known));
        return of(Stream.concat(parts.stream(), Stream.of(new Part(By.FURTHER, more))).toList());
    }

    /** Those of these rows for which a condition holds. */
    public Extent and(Condition which) {
        return new Extent(
                condition.and(which),
                parts.stream()
                        .map(part -> new Part(part.by(), part.condition().and(which)))
                        .toList());
    }

    public boolean isAll() {
        return condition.equals(DSL.noCondition());
    }
}
