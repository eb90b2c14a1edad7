package org.vrazka.duplicates;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Searches for tests and measures, done at once. */
@Component
public class SearchFixture {
    private final Searches searches;
    private final Finding finding;

    SearchFixture(Searches searches, Finding finding) {
        this.searches = searches;
        this.finding = finding;
    }

    /** Compares all; says how many pairs. */
    public long all() {
        return done(searches.start(null, true));
    }

    /** Compares those that changed since the last search. */
    public long changed() {
        return done(searches.start(null, false));
    }

    /** The same by the scheduler of a running program. */
    public long inTheBackground() throws InterruptedException {
        var id = searches.start(null, true);
        while (!searches.get(id).state().isOver()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return compared(id);
    }

    private long done(UUID id) {
        finding.perform(id);
        return compared(id);
    }

    private long compared(UUID id) {
        var search = searches.get(id);
        if (search.state() != SearchState.DONE) {
            throw new IllegalStateException("the search " + search.state());
        }
        return Optional.ofNullable(search.compared()).orElseThrow();
    }
}
