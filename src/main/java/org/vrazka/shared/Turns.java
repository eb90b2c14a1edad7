package org.vrazka.shared;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/**
 * Fences off workers that were taken for dead. The scheduler gives the work of a node that is
 * silent to another; but the first may only have been stopped, and go on later. So whoever begins
 * takes the next turn, and holds it in every transaction: what an earlier one still does is rolled
 * back.
 */
@Component
public class Turns {
    private final DSLContext db;

    Turns(DSLContext db) {
        this.db = db;
    }

    /** Waits while the one before is about to commit. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn take(UUID work) {
        var number =
                db.fetchSingle(
                        """
                        insert into shared.turn (work, number) values ({0}, nextval('shared.turn_number'))
                        on conflict (work) do update set number = excluded.number
                        returning number
                        """,
                        val(work));
        return new Turn(work, number.get("number", Long.class));
    }

    /** Of work that no job does any more; such a job bears the id of its work first in its own. */
    @Transactional
    public void forgetOver() {
        db.execute(
                """
                delete from shared.turn t
                where not exists (select from shared.scheduled_tasks s
                                  where starts_with(s.task_instance, t.work::text))
                """);
    }

    /**
     * Why something failed does not matter any more when the turn is over.
     *
     * @throws TurnOver then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void check(Turn turn) {
        turn.hold(db);
    }
}
