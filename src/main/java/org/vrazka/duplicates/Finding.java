package org.vrazka.duplicates;

import static org.vrazka.duplicates.db.Tables.SEARCH;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;

import java.time.Clock;
import java.util.UUID;

/**
 * Carries out a search in the background. It may be called again after a crash: nothing of it is
 * seen before all of it is.
 */
@Component
class Finding {
    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);
    private static final int GATHERED = 25;
    private static final int PAIRED = 45;
    private static final int COMPARED = 95;
    private static final int NOTED_AFTER = 100_000;

    private final DSLContext db;
    private final Searches searches;
    private final TwinKinds kinds;
    private final Blocks blocks;
    private final FoundPairs found;
    private final Turns turns;
    private final Clock clock;
    private final TransactionTemplate within;
    private final TransactionTemplate aside;

    Finding(
            DSLContext db,
            Searches searches,
            TwinKinds kinds,
            Blocks blocks,
            FoundPairs found,
            Turns turns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.searches = searches;
        this.kinds = kinds;
        this.blocks = blocks;
        this.found = found;
        this.turns = turns;
        this.clock = clock;
        within = new TransactionTemplate(transactions);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nothing happens when the search is over. */
    void perform(UUID id) {
        var search = searches.find(SEARCH.ID.eq(id)).filter(s -> !s.state().isOver());
        if (search.isEmpty()) {
            return;
        }
        var turn = turns.take(id);
        try {
            set(turn, SearchState.RUNNING);
            within.executeWithoutResult(transaction -> {
                compare(search.get(), kinds.of(searches.kind(id)));
                turn.hold(db);
            });
            set(turn, SearchState.DONE);
        } catch (TurnOver e) {
            LOG.info("another worker does the search for twins {}", id);
        } catch (RuntimeException e) {
            turns.check(turn);
            LOG.error("search for twins {} failed", id, e);
            set(turn, SearchState.FAILED);
        }
    }

    private <T extends Compared> void compare(Search search, Twins<T> twins) {
        blocks.gather(twins);
        var rarity = Rarity.counting();
        try (var all = blocks.all(twins);
                var keys = blocks.writing()) {
            for (var row : all) {
                var record = twins.read(row, "");
                twins.count(record, rarity);
                keys.add(record, to -> twins.giveKeys(record, to));
            }
        }
        note(search, GATHERED);
        blocks.cut();
        var since = search.since();
        if (since != null) {
            blocks.changedSince(since);
        }
        long pairs = blocks.pair(since != null);
        note(search, PAIRED);
        int likely = score(search, twins, rarity, pairs);
        db.update(SEARCH)
                .set(SEARCH.COMPARED, pairs)
                .set(SEARCH.FOUND, likely)
                .where(SEARCH.ID.eq(search.id()))
                .execute();
    }

    private <T extends Compared> int score(
            Search search, Twins<T> twins, Rarity rarity, long pairs) {
        long done = 0;
        try (var rows = blocks.pairs(twins);
                var likely = found.writing(twins, search.since() != null)) {
            for (var row : rows) {
                var first = twins.read(row, "a_");
                var second = twins.read(row, "b_");
                var likeness = twins.weigh(first, second, rarity);
                if (likeness.isLikely()) {
                    likely.add(first, second, likeness);
                }
                if (++done % NOTED_AFTER == 0) {
                    note(search, PAIRED + (int) ((COMPARED - PAIRED) * done / pairs));
                }
            }
            return likely.finish();
        }
    }

    private void set(Turn turn, SearchState state) {
        within.executeWithoutResult(transaction -> {
            turn.hold(db);
            db.update(SEARCH)
                    .set(SEARCH.STATE, state.name())
                    .set(SEARCH.FINISHED_AT, state.isOver() ? clock.instant() : null)
                    .where(SEARCH.ID.eq(turn.work()))
                    .execute();
        });
    }

    /** Beside the transaction that compares, so that others see it. */
    private void note(Search search, int percent) {
        aside.executeWithoutResult(transaction ->
                db.update(SEARCH)
                        .set(SEARCH.PROGRESS, percent)
                        .where(SEARCH.ID.eq(search.id()), SEARCH.PROGRESS.lt(percent))
                        .execute());
    }
}
