package org.vrazka.segmentation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many customers went from which place in the matrix to which since the run before. */
public final class Transitions {
    private final Map<Cell, Map<Cell, Integer>> counts = new TreeMap<>();

    Transitions(Matrix matrix) {
        matrix.parts()
                .forEach(part ->
                        counts.computeIfAbsent(part.before(), before -> new TreeMap<>())
                                .merge(part.cell(), part.sum().customers(), Integer::sum));
    }

    /** Where customers were. */
    public Collection<Cell> before() {
        return counts.keySet();
    }

    /** Where they are. */
    public List<Cell> now() {
        return counts.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public int count(Cell before, Cell now) {
        return counts.getOrDefault(before, Map.of()).getOrDefault(now, 0);
    }

    /** Of all that rose, or fell. */
    public int count(Move move) {
        int sum = 0;
        for (var row : counts.entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                sum += cell.getKey().from(row.getKey()) == move ? cell.getValue() : 0;
            }
        }
        return sum;
    }
}
