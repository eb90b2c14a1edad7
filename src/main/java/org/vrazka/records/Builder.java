package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The filter builder: conditions in groups, some of them still without a value. Each has a path
 * such as {@code w.2.0}, under which its parts stand in the form, so that it works without scripts.
 */
public sealed interface Builder {
    String ROOT = "w";
    int MAX = 100;
    int DEPTH = 6;

    /** How deep groups can be made to lie; an address may go one further. */
    int LEVELS = 5;

    String path();

    /** What of it is complete. */
    @Nullable Filter filter();

    /** Conditions joined by "and", or by "or". */
    record Group(String path, boolean any, List<Builder> parts) implements Builder {
        @Override
        public @Nullable Filter filter() {
            var complete = parts.stream().map(Builder::filter).filter(Objects::nonNull).toList();
            return switch (complete.size()) {
                case 0 -> null;
                case 1 -> complete.getFirst();
                default -> any ? new Filter.Any(complete) : new Filter.All(complete);
            };
        }

        /** Whether every condition in it has a field and a value. */
        public boolean isComplete() {
            return parts.stream()
                    .allMatch(part ->
                            part instanceof Group group
                                    ? group.isComplete()
                                    : part.filter() != null);
        }

        /** Whether a group can be made in it. */
        public boolean takesGroups() {
            return path.chars().filter(c -> c == '.').count() < LEVELS;
        }

        private String next() {
            int last = parts.isEmpty() ? -1 : index(parts.getLast().path());
            return path + "." + (last + 1);
        }

        Group with(Builder part) {
            var more = new ArrayList<>(parts);
            more.add(part);
            return new Group(path, any, more);
        }
    }

    /** One condition; an empty field is not chosen yet. */
    record Condition(String path, String field, @Nullable Ask ask, List<String> values)
            implements Builder {
        @Override
        public @Nullable Filter filter() {
            return field.isEmpty() || ask == null ? null : ask.condition(field, values);
        }

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /** What a form holds, its parameters beginning with {@code w.}. */
    static Group read(Map<String, String[]> form) {
        return group(ROOT, form, 0);
    }

    private static Group group(String path, Map<String, String[]> form, int depth) {
        var indexes = new TreeSet<Integer>();
        for (var name : form.keySet()) {
            if (name.startsWith(path + ".")) {
                int index = index(name.substring(0, endOfPart(name, path.length() + 1)));
                if (index >= 0) {
                    indexes.add(index);
                }
            }
        }
        if (indexes.size() > MAX || depth > DEPTH) {
            throw new BadQuery("filter", "many", MAX);
        }
        var parts = indexes.stream().map(i -> part(path + "." + i, form, depth)).toList();
        return new Group(path, "or".equals(first(form, path + ".join")), parts);
    }

    private static Builder part(String path, Map<String, String[]> form, int depth) {
        if (form.containsKey(path + ".join")) {
            return group(path, form, depth + 1);
        }
        var values =
                List.of(form.getOrDefault(path + ".value", new String[0])).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        return new Condition(
                path, first(form, path + ".field"), ask(first(form, path + ".ask")), values);
    }

    private static int endOfPart(String name, int from) {
        int end = name.indexOf('.', from);
        return end < 0 ? name.length() : end;
    }

    private static int index(String path) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        return last.matches("\\d{1,4}") ? Integer.parseInt(last) : -1;
    }

    private static String first(Map<String, String[]> form, String name) {
        var values = form.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static @Nullable Ask ask(String name) {
        return List.of(Ask.values()).stream()
                .filter(ask -> ask.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Does what a button says: {@code add:w}, {@code group:w}, {@code remove:w.2}. */
    static Group apply(Group root, String command) {
        int colon = command.indexOf(':');
        var path = command.substring(colon + 1);
        return switch (colon < 0 ? "" : command.substring(0, colon)) {
            case "add" -> add(root, path, false);
            case "group" -> add(root, path, true);
            case "remove" -> remove(root, path);
            default -> root;
        };
    }

    private static Group add(Group group, String path, boolean nested) {
        if (group.path().equals(path) && !(nested && !group.takesGroups())) {
            var next = group.next();
            return group.with(
                    nested
                            ? new Group(next, !group.any(), List.of(blank(next + ".0")))
                            : blank(next));
        }
        return each(group, part -> part instanceof Group g ? add(g, path, nested) : part);
    }

    private static Group remove(Group group, String path) {
        return each(
                group,
                part ->
                        part.path().equals(path)
                                ? null
                                : part instanceof Group g ? keepFilled(remove(g, path)) : part);
    }

    private static @Nullable Group keepFilled(Group group) {
        return group.parts().isEmpty() ? null : group;
    }

    private static Group each(
            Group group, java.util.function.Function<Builder, @Nullable Builder> to) {
        var parts = new ArrayList<Builder>();
        for (var part : group.parts()) {
            var made = to.apply(part);
            if (made != null) {
                parts.add(made);
            }
        }
        return new Group(group.path(), group.any(), parts);
    }

    /** A condition to be filled in. */
    static Condition blank(String path) {
        return new Condition(path, "", null, List.of());
    }
}
