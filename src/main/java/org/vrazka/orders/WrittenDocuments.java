package org.vrazka.orders;

import org.jooq.Record;
import org.jooq.Result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Staged documents that stand in their table by now.
 *
 * @param numbers their n
 * @param keys what their lines and facts carry, in the same order
 */
record WrittenDocuments(Long[] numbers, Long[] keys) {
    static final WrittenDocuments NONE = new WrittenDocuments(new Long[0], new Long[0]);

    /**
     * @param rows with n and key
     */
    static WrittenDocuments of(Result<Record> rows) {
        return new WrittenDocuments(
                rows.intoArray("n", Long.class), rows.intoArray("key", Long.class));
    }

    WrittenDocuments and(WrittenDocuments more) {
        return new WrittenDocuments(both(numbers, more.numbers), both(keys, more.keys));
    }

    private static Long[] both(Long[] some, Long[] others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(Long[]::new);
    }

    List<Long> keyList() {
        return List.of(keys);
    }
}
