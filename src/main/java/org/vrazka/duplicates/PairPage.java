package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Slice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page of the list of pairs, as its template draws it.
 *
 * @param path of the kind of record
 * @param apart whether it lists those that were said to be two
 * @param later whether it is not the first page
 * @param search the last one
 */
public record PairPage(
        String path,
        Slice<Pair> pairs,
        boolean apart,
        boolean later,
        @Nullable Search search,
        boolean mayChange) {
    public String href() {
        return apart ? path + "?apart=true" : path;
    }

    public @Nullable String next() {
        return pairs.next() == null
                ? null
                : href()
                        + (apart ? "&" : "?")
                        + "cursor="
                        + URLEncoder.encode(pairs.next(), StandardCharsets.UTF_8);
    }

    public @Nullable String first() {
        return later ? href() : null;
    }
}
