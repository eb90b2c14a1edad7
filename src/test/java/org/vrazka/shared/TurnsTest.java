package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;

import java.util.UUID;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TurnsTest {
    private final UUID work = Ids.next();

    @Autowired Turns turns;
    @Autowired DSLContext db;

    @AfterEach
    void clear() {
        db.execute("delete from shared.scheduled_tasks where task_name = 'test'");
        db.execute("delete from shared.turn where work = ?", work);
    }

    @Test
    void areForgottenWhenNoJobDoesTheWorkAnyMore() {
        db.execute(
                "insert into shared.scheduled_tasks"
                        + " (task_name, task_instance, execution_time, picked, version)"
                        + " values ('test', ?, now() + interval '1 day', false, 1)",
                work + "/1");
        var turn = turns.take(work);

        turns.forgetOver();
        turns.check(turn);

        db.execute("delete from shared.scheduled_tasks where task_name = 'test'");
        turns.forgetOver();
        assertThatThrownBy(() -> turns.check(turn)).isInstanceOf(TurnOver.class);
        assertThat(turns.take(work).number()).isGreaterThan(turn.number());
    }
}
