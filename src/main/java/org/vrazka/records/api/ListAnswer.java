package org.vrazka.records.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Slice;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * A page of a list, as programs get it.
 *
 * @param next the cursor of the next page, null on the last one
 * @param total how many there are in all, only when asked for
 */
public record ListAnswer<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer total) {

    public static <T> ListAnswer<T> of(Slice<T> slice) {
        return new ListAnswer<>(slice.items(), slice.next(), null);
    }

    /** With the total when it is asked for ({@code ?count=true}). */
    public static <T> ListAnswer<T> of(Slice<T> slice, boolean count, IntSupplier total) {
        return new ListAnswer<>(slice.items(), slice.next(), count ? total.getAsInt() : null);
    }
}
