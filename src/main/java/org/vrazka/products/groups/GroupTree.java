package org.vrazka.products.groups;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Tree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups as they were when the request began, each before those that are part of it. */
public final class GroupTree extends Tree<ProductGroup> {
    /** Levels of the tree. */
    static final int DEEPEST = 6;

    private static final String BETWEEN = "\\s+[>›/]\\s+";

    GroupTree(List<ProductGroup> groups) {
        super(groups, Comparator.comparing(ProductGroup::place).thenComparing(ProductGroup::id));
    }

    /** The names of a path as people and files write one: {@code Fasteners > Bolts}. */
    static List<String> names(String path) {
        return Arrays.stream(path.strip().split(BETWEEN))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The group of an id, or else of a name or a path. */
    public Optional<ProductGroup> find(@Nullable String text) {
        return text == null ? Optional.empty() : of(text.strip()).or(() -> named(text));
    }

    /**
     * The group of a path of names, in either language. A name alone means the group at the top, or
     * else the only one that is called so.
     */
    public Optional<ProductGroup> named(String text) {
        var name = text.strip();
        return part(null, name).or(() -> only(name)).or(() -> along(names(name)));
    }

    private Optional<ProductGroup> only(String name) {
        var called = all().stream().filter(group -> group.isCalled(name)).limit(2).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private Optional<ProductGroup> along(List<String> path) {
        Optional<ProductGroup> at = Optional.empty();
        for (var name : path) {
            at = part(at.orElse(null), name);
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    /** The part of a group, or of none, that is called so. */
    Optional<ProductGroup> part(@Nullable ProductGroup whole, String name) {
        return parts(whole).stream().filter(group -> group.isCalled(name)).findFirst();
    }

    /** The path that another program can send back; empty for no group. */
    public @Nullable String sent(@Nullable Integer id) {
        return id == null
                ? null
                : of(String.valueOf(id))
                        .map(group ->
                                String.join(
                                        " > ",
                                        path(group).stream().map(ProductGroup::nameBg).toList()))
                        .orElse(null);
    }

    /** As people read it, with all that it is part of; empty for no group. */
    public @Nullable String label(@Nullable Integer id) {
        return id == null ? null : of(String.valueOf(id)).map(this::fullName).orElse(null);
    }

    /** Whether a filter for it finds more than what is in just it. */
    public boolean hasParts(String key) {
        return of(key).filter(group -> branch(group).size() > 1).isPresent();
    }

    /** What a form offers: those in use, and the one that a record has already. */
    public Map<String, String> offered(@Nullable String had) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", "–");
        all().stream()
                .filter(group -> group.active() || group.key().equals(had))
                .forEach(group -> offered.put(group.key(), fullName(group)));
        return offered;
    }
}
