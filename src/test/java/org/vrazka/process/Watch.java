package org.vrazka.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;

/** Looks at the database of other processes. */
public record Watch(DSLContext db) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public long count(String rows) {
        return ((Number) db.fetchValue("select count(*) from " + rows)).longValue();
    }

    public boolean is(String condition) {
        return Boolean.TRUE.equals(db.fetchValue("select " + condition));
    }

    public void await(String condition) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!is(condition)) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            Thread.sleep(10);
        }
    }
}
