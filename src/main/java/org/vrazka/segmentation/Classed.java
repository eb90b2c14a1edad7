package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The customers that get a class, by key and measure, in the order in which they were read. */
final class Classed {
    private final List<BigDecimal> measures = new ArrayList<>();
    private int[] parties = new int[1024];

    void add(int party, BigDecimal measure) {
        if (measures.size() == parties.length) {
            parties = Arrays.copyOf(parties, 2 * parties.length);
        }
        parties[measures.size()] = party;
        measures.add(measure);
    }

    Ranking ranked(Rules.Abc thresholds, Ties ties) {
        return new Ranking(
                measures.toArray(BigDecimal[]::new), thresholds, equals -> order(equals, ties));
    }

    private Comparator<Integer> order(int[] equals, Ties ties) {
        var byName = ties.between(Arrays.stream(equals).map(i -> parties[i]).toArray());
        return (a, b) -> byName.compare(parties[a], parties[b]);
    }
}
