package org.vrazka.imports;

import static org.jooq.impl.DSL.val;
import static org.vrazka.imports.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Turn;

import java.util.Optional;
import java.util.UUID;

/** Which staging tables an import goes by; the others of its name are left from dead workers. */
@Component
class Stages {
    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    private final DSLContext db;
    private final TransactionTemplate transaction;

    Stages(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    Optional<Stage> find(UUID importId) {
        return db.select(IMPORT.STAGE)
                .from(IMPORT)
                .where(IMPORT.ID.eq(importId), IMPORT.STAGE.isNotNull())
                .fetchOptional(r -> new Stage(r.value1()));
    }

    /** How many rows the tables held when they were filled. */
    long rows(UUID importId) {
        return db.select(IMPORT.STAGED)
                .from(IMPORT)
                .where(IMPORT.ID.eq(importId))
                .fetchOptional(IMPORT.STAGED)
                .orElseThrow(() -> new NotFound("import", importId));
    }

    void drop(UUID importId) {
        find(importId).ifPresent(stage -> stage.drop(db));
    }

    /** Drops the tables that nobody goes by; what a slow worker still holds, the next time. */
    void sweep(Turn turn) {
        try {
            transaction.executeWithoutResult(t -> dropOthers(turn));
        } catch (DataAccessException held) {
            LOG.info("old staging tables of import {} are still in use", turn.work());
        }
    }

    private void dropOthers(Turn turn) {
        turn.hold(db);
        db.execute("set local lock_timeout = '1s'");
        db.fetch(
                        """
                        select 'imports.' || relname from pg_class
                        where relnamespace = 'imports'::regnamespace and relkind = 'r'
                          and starts_with(regexp_replace(relname, '^[a-z]+_', ''), {0})
                          and not starts_with(regexp_replace(relname, '^[a-z]+_', ''), {1})
                        """,
                        val(Stage.prefix(turn.work())),
                        val(find(turn.work()).map(Stage::suffix).orElse("none")))
                .getValues(0, String.class)
                .forEach(table -> db.execute("drop table " + table));
    }
}
