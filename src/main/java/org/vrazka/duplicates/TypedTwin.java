package org.vrazka.duplicates;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One that there is already and that is likely the one being typed.
 *
 * @param percent how likely
 */
public record TypedTwin(Pair.Side side, int percent, List<String> why) {
    private static final int SHOWN = 5;

    /** In thousandths: less is known while one types, and a hint costs little. */
    private static final int WORTH_SAYING = 300;

    /** How like the typed one a known one is. */
    record Found(UUID id, Likeness likeness) {}

    /** Those worth saying, the likeliest first. */
    static List<Found> likely(Stream<Found> found) {
        return found.filter(one -> one.likeness().score() >= WORTH_SAYING)
                .sorted(Comparator.comparing(one -> -one.likeness().score()))
                .limit(SHOWN)
                .toList();
    }

    static List<TypedTwin> of(List<Found> found, Map<UUID, Pair.Side> sides) {
        return found.stream()
                .map(one ->
                        new TypedTwin(
                                requireNonNull(sides.get(one.id())),
                                one.likeness().score() / 10,
                                why(one.likeness())))
                .toList();
    }

    private static List<String> why(Likeness likeness) {
        return likeness.reasons().stream()
                .filter(reason -> reason.what().isFor())
                .map(Reason::words)
                .toList();
    }
}
