package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The customers that get a class, with their measures, in order of their keys. */
final class Classed {
    private static final Comparator<@Nullable String> BY_NAME =
            Comparator.nullsLast(NaturalOrder.INSTANCE);

    private final List<UUID> ids = new ArrayList<>();
    private final List<BigDecimal> measures = new ArrayList<>();
    private int[] keys = new int[1024];

    void add(Candidate party, BigDecimal measure) {
        if (ids.size() == keys.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        keys[ids.size()] = party.key();
        ids.add(party.id());
        measures.add(measure);
    }

    /** Those who bring the same: by their names in other systems, then by id. */
    Ranking ranked(Rules.Abc thresholds, Names names) {
        return new Ranking(
                measures.toArray(BigDecimal[]::new), thresholds, equals -> order(equals, names));
    }

    private Comparator<Integer> order(int[] equals, Names all) {
        var names = new @Nullable String[ids.size()];
        all.each(
                Arrays.stream(equals).map(i -> keys[i]).sorted().toArray(),
                (key, name) -> names[Arrays.binarySearch(keys, 0, ids.size(), key)] = name);
        return Comparator.comparing((Integer i) -> names[i], BY_NAME).thenComparing(ids::get);
    }
}
