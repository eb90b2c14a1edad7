package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of its user's rights a token has.
 *
 * @param kinds of records; null: all, also those that come later
 * @param writes whether it may do more than see and export
 */
public record TokenScope(@Nullable Set<Kind> kinds, boolean writes) {
    static final TokenScope ALL = new TokenScope(null, true);

    private static final Set<Action> READING =
            EnumSet.of(Action.SEE, Action.EXPORT, Action.SEE_COSTS);

    static TokenScope of(String @Nullable [] kinds, boolean writes) {
        return new TokenScope(
                kinds == null
                        ? null
                        : Arrays.stream(kinds)
                                .flatMap(TokenScope::known)
                                .collect(Collectors.toUnmodifiableSet()),
                writes);
    }

    /** A kind that is no more gives no right. */
    private static Stream<Kind> known(String name) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name));
    }

    String @Nullable [] names() {
        return kinds == null
                ? null
                : kinds.stream().map(Kind::name).sorted().toArray(String[]::new);
    }

    Rights within(Rights rights) {
        return Rights.of(
                rights.grants()
                        .filter(grant -> kinds == null || kinds.contains(grant.kind()))
                        .filter(grant -> writes || READING.contains(grant.action()))
                        .toList());
    }
}
