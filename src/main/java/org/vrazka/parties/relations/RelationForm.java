package org.vrazka.parties.relations;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A relation as typed, by a person or a program.
 *
 * @param other id, exact name or EIK of the other counterparty
 * @param role what it is: the id of a kind, with {@code -back} for what the party is to it
 * @param since such as 2026-12-31; likewise {@code until}, its last day
 */
record RelationForm(
        @Nullable String other,
        @Nullable String role,
        @Nullable String since,
        @Nullable String until) {
    static final RelationForm BLANK = new RelationForm(null, null, null, null);
    static final String BACK = "-back";

    static RelationForm of(Relation relation) {
        return new RelationForm(
                relation.other().name(),
                role(relation.kind(), relation.back()),
                Objects.toString(relation.since(), null),
                Objects.toString(relation.until(), null));
    }

    static String role(RelationKind kind, boolean back) {
        return back ? kind.id() + BACK : String.valueOf(kind.id());
    }
}
