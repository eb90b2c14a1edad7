package org.vrazka.shared;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;

import java.util.UUID;

/** One turn at a piece of background work, until somebody takes the next; see {@link Turns}. */
public record Turn(UUID work, long number) {
    /**
     * Keeps others from taking the next turn until this transaction ends.
     *
     * @param db inside the transaction; what it writes stands only if this is called in it
     * @throws TurnOver when another has taken the next turn already
     */
    public void hold(DSLContext db) {
        if (db.fetch(
                        "select from shared.turn where work = {0} and number = {1} for share",
                        val(work), val(number))
                .isEmpty()) {
            throw new TurnOver();
        }
    }
}
