package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;

/** Half a year of a real wholesaler's invoices, compared with sums computed apart from our code. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RetailImportTest {
    private static final Import.Rows ROWS = new Import.Rows(209_029, 207_737, 0, 0, 1_292);

    @Autowired DSLContext db;
    @Autowired ImportFixture given;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void bringsEverySumToTheCentTwiceChangesNothingAndGoesBackWithoutATrace() {
        User admin = given.firm("GBP");
        var done = given.run(admin, ImportFixture.RETAIL, ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(ROWS);
        RetailSums.assertFound(db);

        var again = given.run(admin, ImportFixture.RETAIL, ImportFixture.plan(ImportKind.ORDERS));
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(again.rows()).isEqualTo(new Import.Rows(209_029, 0, 0, 207_737, 1_292));
        RetailSums.assertFound(db);

        assertThat(given.undo(again.id()).state()).isEqualTo(ImportState.UNDONE);
        RetailSums.assertFound(db);
        var undone = given.undo(done.id());
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.kept()).isZero();
        RetailSums.assertNothingLeft(db);
    }

    /** The server goes down between two chunks, and what was staged is lost with it. */
    @Test
    void goesOnAfterADeathInTheMiddleAndWritesNothingTwice() {
        User admin = given.firm("GBP");
        db.execute("alter table imports.import add constraint death check (position < 12000)");
        Import done;
        try {
            var id =
                    given.begin(admin, ImportFixture.RETAIL, ImportFixture.plan(ImportKind.ORDERS));
            given.await(id, i -> i.position() > 5_000 && isGivenUp());
            var stage = db.fetchValue("select stage from imports.import where id = ?", id);
            db.execute("truncate imports.lines_" + stage + ", imports.documents_" + stage);
            db.execute("alter table imports.import drop constraint death");
            done = given.await(id);
        } finally {
            db.execute("alter table imports.import drop constraint if exists death");
        }

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(ROWS);
        RetailSums.assertFound(db);
        RetailSums.assertNoStaging(db);
    }

    /** Until the next try. */
    private boolean isGivenUp() {
        return db.fetchCount(
                        DSL.table("shared.scheduled_tasks"),
                        DSL.condition("consecutive_failures > 0 and not picked"))
                > 0;
    }
}
