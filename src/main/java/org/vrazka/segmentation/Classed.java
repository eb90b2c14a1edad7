package org.vrazka.segmentation;

import static java.util.Objects.requireNonNullElse;

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
    private final List<BigDecimal> worth = new ArrayList<>();
    private int[] keys = new int[1024];
    private int[] lastOrders = new int[keys.length];
    private int[] orders = new int[keys.length];

    void add(Candidate party, BigDecimal measure, History history) {
        int i = ids.size();
        if (i == keys.length) {
            keys = Arrays.copyOf(keys, 2 * i);
            lastOrders = Arrays.copyOf(lastOrders, 2 * i);
            orders = Arrays.copyOf(orders, 2 * i);
        }
        keys[i] = party.key();
        lastOrders[i] = requireNonNullElse(history.lastOrder(), Integer.MIN_VALUE);
        orders[i] = requireNonNullElse(history.periodOrders(), 0);
        ids.add(party.id());
        measures.add(measure);
        worth.add(history.worth(measure));
    }

    Rfm rfm(Ranking ranking) {
        return new Rfm(
                Arrays.copyOf(lastOrders, ids.size()), Arrays.copyOf(orders, ids.size()), ranking);
    }

    /** What each brings in money. */
    List<BigDecimal> worth() {
        return worth;
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
