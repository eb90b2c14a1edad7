package org.vrazka.identity;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody owns and holds.
 *
 * @param records how many of each kind, by its name, in the order of the kinds
 * @param teams that he heads
 * @param groups that he is in
 */
public record Estate(Map<String, Integer> records, int teams, int groups) {
    long size() {
        return teams + records.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** For the log, which speaks one language: of what there is any. */
    String inWords() {
        var kinds = records.entrySet().stream().map(kind -> said(kind.getKey(), kind.getValue()));
        return Stream.concat(kinds, Stream.of(said("teams", teams)))
                .filter(words -> !words.isEmpty())
                .collect(joining(", "));
    }

    private static String said(Object what, int many) {
        return many == 0 ? "" : what + " " + many;
    }
}
