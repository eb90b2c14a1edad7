package org.vrazka.segmentation;

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
        Status status) {
    static Map<Integer, Classified> of(Map<Integer, List<Fact>> facts, Rules.Frozen rules) {
        var customers = new ArrayList<Integer>();
        var histories = new ArrayList<History>();
        facts.forEach((customer, bought) -> {
            var history = new History(rules);
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
                            history.status()));
        }
        return classified;
    }
}
