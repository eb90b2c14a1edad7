package org.vrazka.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.backup.db.Tables.MADE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;

@DatabaseTest
class BackupsTest {
    @Autowired Backups backups;
    @Autowired DSLContext db;

    @BeforeEach
    void given(@Autowired UserFixture users) {
        users.company();
        users.act(users.admin());
    }

    /** Also on two nodes: an index lets in one only. */
    @Test
    void areMadeOneAtATime() {
        backups.start();
        backups.start();
        assertThat(begun()).isEqualTo(1);

        backups.failed(backups.newest().getFirst().id());
        backups.start();
        assertThat(begun()).isEqualTo(2);
        assertThat(db.fetchCount(MADE, MADE.FAILED.isFalse())).isEqualTo(1);

        backups.finished(db.fetchSingle(MADE, MADE.FAILED.isFalse()).getId(), 1, 1);
        backups.start();
        assertThat(begun()).isEqualTo(3);
    }

    @Test
    void oneThatLostItsJobKeepsNobodyWaiting() {
        backups.start();
        db.execute("delete from shared.scheduled_tasks where task_name = 'backup'");

        backups.start();

        assertThat(db.fetchCount(MADE, MADE.FAILED.isTrue())).isEqualTo(1);
        assertThat(db.fetchCount(MADE, MADE.FAILED.isFalse())).isEqualTo(1);
    }

    /** Jobs, each of one backup. */
    private int begun() {
        int jobs =
                db.fetchCount(
                        db.selectOne().from("shared.scheduled_tasks where task_name = 'backup'"));
        assertThat(db.fetchCount(MADE)).isEqualTo(jobs);
        return jobs;
    }
}
