package org.vrazka.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after, null on the last one
 * @param previous the cursor of the page before, null on the first one
 */
public record Slice<T>(List<T> items, @Nullable String next, @Nullable String previous) {
    public Slice(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> to) {
        return new Slice<>(items.stream().<R>map(to).toList(), next, previous);
    }
}
