package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.BadQuery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How programs ask for reports, and how they are answered. */
public final class ReportWords {
    private ReportWords() {}

    /**
     * @param rows each with its dimensions and measures by name; a dimension that a row has none of
     *     is empty text, a measure that cannot be known is null
     */
    public record Answer(List<Map<String, @Nullable String>> rows, String currency) {}

    /** What a list of words parted by commas means. */
    public static <T> List<T> read(
            String parameter, String words, Function<String, Optional<T>> of) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word ->
                        of.apply(word).orElseThrow(() -> new BadQuery(parameter, "field", word)))
                .distinct()
                .toList();
    }

    /** The beginning of a row. */
    public static Map<String, @Nullable String> groups(List<SalesGroup> groups) {
        var printed = new LinkedHashMap<String, @Nullable String>();
        groups.forEach(group -> printed.put(group.dimension().word(), group.name()));
        return printed;
    }
}
