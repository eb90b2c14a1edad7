package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entries of a list as they were when the request began, each before those that are part of it.
 */
public class Tree<E extends Branch> {
    private static final String TOP = "";

    private final List<E> all = new ArrayList<>();
    private final Map<String, E> byKey;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private @Nullable List<Option> options;

    /**
     * @param order of those that are part of the same
     */
    public Tree(List<E> entries, Comparator<? super E> order) {
        byKey = entries.stream().collect(Collectors.toMap(Branch::key, entry -> entry));
        var parts =
                entries.stream()
                        .sorted(order)
                        .collect(
                                Collectors.groupingBy(entry ->
                                        entry.parent() != null && byKey.containsKey(entry.parent())
                                                ? entry.parent()
                                                : TOP));
        add(TOP, 0, parts);
    }

    private void add(String parent, int depth, Map<String, List<E>> parts) {
        for (var entry : parts.getOrDefault(parent, List.of())) {
            places.put(entry.key(), all.size());
            depths.put(entry.key(), depth);
            all.add(entry);
            add(entry.key(), depth + 1, parts);
        }
    }

    public List<E> all() {
        return all;
    }

    public Optional<E> of(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    /** Zero at the top. */
    public int depth(E entry) {
        return depths.getOrDefault(entry.key(), 0);
    }

    /** With the names of all that it is part of, the widest first. */
    public String fullName(E entry) {
        return path(entry).stream().map(Branch::name).collect(Collectors.joining(" › "));
    }

    /** All that it is part of, the widest first, and itself. */
    public List<E> path(E entry) {
        var path = new ArrayList<E>();
        for (var at = entry; at != null; at = above(at)) {
            path.addFirst(at);
        }
        return path;
    }

    private @Nullable E above(E entry) {
        return entry.parent() == null ? null : byKey.get(entry.parent());
    }

    /** The one at the top of the tree that it is in. */
    public E top(E entry) {
        return path(entry).getFirst();
    }

    /** Those that are part of it and of nothing below it; of null: those at the top. */
    public List<E> parts(@Nullable E entry) {
        int depth = entry == null ? 0 : depth(entry) + 1;
        return (entry == null ? all : branch(entry))
                .stream().filter(one -> depth(one) == depth).toList();
    }

    /** The entry and all that is part of it, in the order of the tree. */
    public List<E> branch(E entry) {
        int from = places.getOrDefault(entry.key(), 0);
        int to = from + 1;
        while (to < all.size() && depth(all.get(to)) > depth(entry)) {
            to++;
        }
        return all.subList(from, to);
    }

    /** The same, by key. */
    public Set<String> within(E entry) {
        return branch(entry).stream().map(Branch::key).collect(Collectors.toSet());
    }

    /** The same, by id. */
    public List<Integer> ids(E entry) {
        return branch(entry).stream().map(Branch::id).toList();
    }

    /** How many levels there are below it. */
    int levelsBelow(E entry) {
        return branch(entry).stream().mapToInt(this::depth).max().orElse(0) - depth(entry);
    }

    /** As a filter offers them, those out of use too. */
    public List<Option> options() {
        if (options == null) {
            options = all.stream().map(this::option).toList();
        }
        return options;
    }

    protected final Option option(E entry) {
        return new Option(entry.key(), fullName(entry));
    }
}
