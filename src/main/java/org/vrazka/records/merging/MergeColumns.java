package org.vrazka.records.merging;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Invalid;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table that people fill, some of which go together.
 *
 * @param kept what says how a row came to be, or where it is
 * @param added of these the one that stays has what either had; the kind knows how
 * @param together columns that are taken with another
 */
public record MergeColumns(
        Table<?> table, Set<String> kept, Set<String> added, Map<String, String> together) {
    private static final Pattern LATER_WORD = Pattern.compile("_([a-z])");

    /** Those that one chooses of, by the name of the column. */
    public List<String> chosen() {
        return Arrays.stream(table.fields())
                .map(Field::getName)
                .filter(name -> isTaken(name) && !together.containsKey(name))
                .toList();
    }

    private boolean isTaken(String name) {
        return !kept.contains(name) && !added.contains(name);
    }

    /** As programs call a column: legal_name is legalName, region_id region. */
    public static String nameOf(String column) {
        return LATER_WORD
                .matcher(column.replaceAll("_id$", ""))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /**
     * The columns that programs call so.
     *
     * @param unknown says that there is one that nobody chooses of
     * @throws Invalid then
     */
    public Set<String> called(
            Collection<String> names, java.util.function.UnaryOperator<String> unknown) {
        var columns = chosen().stream().collect(Collectors.toMap(MergeColumns::nameOf, one -> one));
        for (var name : names) {
            if (!columns.containsKey(name)) {
                throw new Invalid("take", "unknown", unknown.apply(name));
            }
        }
        return names.stream().map(columns::get).collect(Collectors.toSet());
    }

    /** Gives the one that stays what was chosen of the other. */
    public void take(Record winner, Record loser, Set<String> taken) {
        for (var field : table.fields()) {
            var name = field.getName();
            if (isTaken(name) && taken.contains(together.getOrDefault(name, name))) {
                take(field, winner, loser);
            }
        }
    }

    private static <T> void take(Field<T> field, Record winner, Record loser) {
        winner.set(field, loser.get(field));
    }

    /** The ids of both, the winner's first; none is null. */
    public static Integer @Nullable [] both(
            Integer @Nullable [] winners, Integer @Nullable [] losers) {
        var ids =
                Stream.of(winners, losers)
                        .filter(Objects::nonNull)
                        .flatMap(Arrays::stream)
                        .distinct()
                        .toArray(Integer[]::new);
        return ids.length == 0 ? null : ids;
    }

    /** The same as tags are kept. */
    public static Integer @Nullable [] sorted(
            Integer @Nullable [] winners, Integer @Nullable [] losers) {
        var ids = both(winners, losers);
        if (ids != null) {
            Arrays.sort(ids);
        }
        return ids;
    }
}
