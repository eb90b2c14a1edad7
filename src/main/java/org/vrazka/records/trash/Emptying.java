package org.vrazka.records.trash;

import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.records.db.Tables.EXTERNAL_ID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.records.Pointing;
import org.vrazka.records.RecordKind;
import org.vrazka.records.files.FileRemains;
import org.vrazka.shared.Nights;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deletes for good what has been in the trash for long enough, with its history and its names in
 * other systems. What a figure or another record needs stays, out of sight.
 */
@Service
class Emptying {
    private static final int SOME = 500;

    private final DSLContext db;
    private final Clock clock;
    private final ObjectProvider<RecordKind> kinds;
    private final ObjectProvider<Remains> remains;
    private final FileRemains files;

    Emptying(
            DSLContext db,
            Clock clock,
            ObjectProvider<RecordKind> kinds,
            ObjectProvider<Remains> remains,
            FileRemains files) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.remains = remains;
        this.files = files;
    }

    List<RecordKind> kinds() {
        return kinds.orderedStream().toList();
    }

    /** Deletes some records of a kind; says how many. */
    @Transactional
    int some(RecordKind kind) {
        var table = kind.table();
        var at = Trash.deletedAt(table);
        var id = Trash.id(table);
        var gone =
                db.select(id)
                        .from(table)
                        .where(at.le(clock.instant().minus(Trash.KEPT)))
                        .andNot(needed(table))
                        .orderBy(at, id)
                        .limit(SOME)
                        .forUpdate()
                        .skipLocked()
                        .fetch(id);
        if (!gone.isEmpty()) {
            known(table).forEach(one -> one.erase().accept(gone));
            forget(kind, gone);
            db.deleteFrom(table).where(id.in(gone)).execute();
        }
        return gone.size();
    }

    /** Deletes some files that were thrown away by themselves; says how many. */
    @Transactional
    int someFiles() {
        return files.removeDeleted(clock.instant().minus(Trash.KEPT), SOME);
    }

    private void forget(RecordKind kind, Collection<UUID> gone) {
        files.remove(gone);
        db.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(gone)).execute();
        db.deleteFrom(EXTERNAL_ID)
                .where(EXTERNAL_ID.RECORD_ID.in(gone), EXTERNAL_ID.KIND.eq(kind.kind().name()))
                .execute();
    }

    private Stream<Remains> known(Table<?> table) {
        return remains.orderedStream().filter(one -> one.table().equals(table));
    }

    /** What a module says, and what a foreign key of any table does. */
    private Condition needed(Table<?> table) {
        var name = db.render(table);
        var pointing = DSL.condition(Pointing.at(db, name, name));
        return DSL.or(
                Stream.concat(known(table).map(Remains::needed), Stream.of(pointing)).toList());
    }

    /** Every night, on one of the nodes. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final LocalTime AT = LocalTime.of(2, 20);

        @Bean
        RecurringTask<Void> emptyTrash(
                ObjectProvider<Emptying> trash, ObjectProvider<Companies> companies) {
            return Tasks.recurring(
                            "records-empty-trash",
                            new Nights(AT, () -> companies.getObject().zone()))
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(30)))
                    .execute((job, context) -> empty(trash.getObject()));
        }
    }

    /** In pieces: nobody waits for all of them. */
    static void empty(Emptying trash) {
        for (var kind : trash.kinds()) {
            while (trash.some(kind) > 0) {
                // the next ones
            }
        }
        while (trash.someFiles() > 0) {
            // the next ones
        }
    }
}
