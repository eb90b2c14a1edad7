package org.vrazka.duplicates;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;

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
        return all(Kind.PARTIES);
    }

    /** The same of another kind. */
    public long all(Kind kind) {
        return done(searches.start(kind, null, true));
    }

    /** Compares those that changed since the last search. */
    public long changed() {
        var kind = Kind.PARTIES;
        return done(searches.start(kind, null, false));
    }

    /** The same by the scheduler of a running program. */
    public long inTheBackground() throws InterruptedException {
        return inTheBackground(Kind.PARTIES);
    }

    /** The same of another kind. */
    public long inTheBackground(Kind kind) throws InterruptedException {
        var id = searches.start(kind, null, true);
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
