package org.vrazka.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;

@Timeout(60)
class ReadAheadTest {
    private static final int ROWS = 12_345;

    /** Rows that count what was asked of them. */
    private static class Counted implements Rows {
        private final long end;
        private final boolean breaks;
        private volatile long asked;
        private volatile boolean closed;

        Counted(long end, boolean breaks) {
            this.end = end;
            this.breaks = breaks;
        }

        @Override
        public @Nullable Row next() {
            asked++;
            if (asked <= end) {
                return new Row(asked, List.of("cell " + asked));
            }
            if (breaks) {
                throw new Unreadable("quoteOpen", asked, null);
            }
            return null;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void givesAllRowsInTheirOrderAndThenNothing() throws IOException {
        try (var ahead = new ReadAhead(new Counted(ROWS, false))) {
            for (long n = 1; n <= ROWS; n++) {
                assertThat(ahead.next()).isEqualTo(new Row(n, List.of("cell " + n)));
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void tellsWhatGoesWrongAfterTheRowsBeforeIt() throws IOException {
        try (var ahead = new ReadAhead(new Counted(ROWS, true))) {
            for (long n = 1; n <= ROWS; n++) {
                assertThat(ahead.next()).isNotNull();
            }
            assertThatThrownBy(ahead::next)
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.row()).isEqualTo(ROWS + 1L));
        }
    }

    @Test
    void stopsReadingWhenNobodyWantsMore() throws IOException {
        var rows = new Counted(Long.MAX_VALUE, false);
        try (var ahead = new ReadAhead(rows)) {
            assertThat(ahead.next()).isNotNull();
        }
        assertThat(rows.closed).isTrue();
        assertThat(rows.asked).isBetween(1L, 10_000L);
    }
}
