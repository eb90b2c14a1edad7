package org.vrazka.parties;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A classification of activities, each before those that lie in it. */
final class ActivityTree {
    private final Map<Integer, Activity> byId = new LinkedHashMap<>();

    ActivityTree(List<Activity> inPreorder) {
        inPreorder.forEach(one -> byId.put(one.id(), one));
    }

    List<Activity> all() {
        return List.copyOf(byId.values());
    }

    /** Those of these ids, in their order. */
    List<Activity> of(Collection<Integer> ids) {
        return ids.stream().map(byId::get).flatMap(Stream::ofNullable).toList();
    }

    /** The one of a code, an exact name in either language, or both; of equal ones the widest. */
    Optional<Activity> named(String text) {
        return byId.values().stream().filter(one -> one.isCalled(text)).findFirst();
    }

    /** Ids of those that a filter calls so, a star for any text, and of all that lies in them. */
    List<Integer> within(String text) {
        var pieces = List.of(text.toLowerCase(Locale.ROOT).split("\\*", -1));
        return byId.values().stream()
                .filter(one -> one.names().anyMatch(name -> isMadeOf(name, pieces)))
                .flatMap(one -> IntStream.rangeClosed(one.id(), one.lastId()).boxed())
                .distinct()
                .toList();
    }

    /** Whether a name is these pieces with any text between them; no piece is looked for twice. */
    private static boolean isMadeOf(String name, List<String> pieces) {
        var text = name.toLowerCase(Locale.ROOT);
        var first = pieces.getFirst();
        var last = pieces.getLast();
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        if (!text.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (var piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return text.length() - last.length() >= at && text.endsWith(last);
    }
}
