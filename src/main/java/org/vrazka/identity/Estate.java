package org.vrazka.identity;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/**
 * What somebody owns and holds.
 *
 * @param records how many of each kind, in the order of the kinds
 * @param teams that he heads
 * @param groups that he is in
 */
public record Estate(Map<Kind, Integer> records, int teams, int groups) {
    long size() {
        return teams + records.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** For the log, which speaks one language. */
    String inWords() {
        var kinds =
                records.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(joining(", "));
        return teams == 0 ? kinds : kinds + ", teams " + teams;
    }
}
