package org.vrazka.segmentation;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Histories classed in memory, customers being known by number: for tests of the rules alone. */
record Classified(
        int customer,
        BigDecimal measure,
        AbcClass abc,
        double share,
        double cumulativeBefore,
        Regularity regularity,
        List<BigDecimal> steps,
        Status status,
        String rfm) {
    static Map<Integer, Classified> of(Map<Integer, List<Fact>> facts, Rules.Frozen rules) {
        return of(facts, Map.of(), rules);
    }

    static Map<Integer, Classified> of(
            Map<Integer, List<Fact>> facts, Map<Integer, Opening> openings, Rules.Frozen rules) {
        var customers = new ArrayList<Integer>();
        var histories = new ArrayList<History>();
        facts.forEach((customer, bought) -> {
            var history = new History(rules);
            history.open(openings.get(customer));
            bought.forEach(history::add);
            if (history.classedBy() != null) {
                customers.add(customer);
                histories.add(history);
            }
        });
        var measures = histories.stream().map(History::classedBy).toArray(BigDecimal[]::new);
        var ranking =
                new Ranking(
                        measures,
                        rules.rules().abc(),
                        equals -> Comparator.comparing(customers::get));
        var rfm =
                new Rfm(
                        histories.stream().mapToInt(h -> lastOrder(h)).toArray(),
                        histories.stream().mapToInt(h -> h.periodOrders()).toArray(),
                        ranking);
        var classified = new LinkedHashMap<Integer, Classified>();
        for (int i = 0; i < measures.length; i++) {
            var history = histories.get(i);
            classified.put(
                    customers.get(i),
                    new Classified(
                            customers.get(i),
                            measures[i],
                            ranking.abc(i),
                            ranking.share(i),
                            ranking.cumulativeBefore(i),
                            history.regularity(),
                            List.of(history.values()),
                            history.status(),
                            "" + rfm.recency(i) + rfm.frequency(i) + rfm.monetary(i)));
        }
        return classified;
    }

    private static int lastOrder(History history) {
        return requireNonNullElse(history.lastOrder(), Integer.MIN_VALUE);
    }
}
