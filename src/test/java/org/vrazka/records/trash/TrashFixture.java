package org.vrazka.records.trash;

import org.springframework.stereotype.Component;

/** The nightly emptying of the trash, now. */
@Component
public class TrashFixture {
    private final Emptying emptying;

    TrashFixture(Emptying emptying) {
        this.emptying = emptying;
    }

    public void empty() {
        Emptying.empty(emptying);
    }
}
