package org.vrazka.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses still to visit. Of pages that differ only by id or by the values of their
 * parameters, a few stand for all.
 */
final class Links {
    private static final int OF_A_KIND = 2;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[\\w.-]*\\d[\\w.-]*(?=/|$|\\?)");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    void add(List<String> addresses) {
        for (String address : addresses) {
            String page = address.replaceFirst("#.*", "");
            if (seen.add(page) && kinds.merge(kind(page), 1, Integer::sum) <= OF_A_KIND) {
                waiting.add(page);
            }
        }
    }

    Optional<String> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private static String kind(String address) {
        return VALUE.matcher(ID.matcher(address).replaceAll("*")).replaceAll("");
    }
}
