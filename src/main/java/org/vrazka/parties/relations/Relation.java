package org.vrazka.parties.relations;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What another counterparty is to the one that is looked at.
 *
 * @param back it is looked at from the end of the other: kinds have a word for each
 * @param until its last day
 */
public record Relation(
        UUID id,
        UUID party,
        int version,
        RelationKind kind,
        boolean back,
        Link other,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String author,
        Instant createdAt) {
    /** What the other is. */
    public String role() {
        return kind.role(back);
    }

    public boolean holdsOn(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    boolean isParent() {
        return kind.parent() && !back;
    }

    boolean isChild() {
        return kind.parent() && back;
    }

    public String href() {
        return "/parties/" + party + "/relations/" + id;
    }
}
