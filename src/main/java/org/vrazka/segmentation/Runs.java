package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.RUN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;
import org.vrazka.shared.NotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs of segmentations: started by people and programs, computed in the background, kept. */
@Service
@Transactional
public class Runs {
    private final DSLContext db;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final Segmentations segmentations;
    private final Costs costs;
    private final Jobs jobs;
    private final Clock clock;

    Runs(
            DSLContext db,
            CurrentUser currentUser,
            Companies companies,
            Segmentations segmentations,
            Costs costs,
            Jobs jobs,
            Clock clock) {
        this.db = db;
        this.currentUser = currentUser;
        this.companies = companies;
        this.segmentations = segmentations;
        this.costs = costs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Starts a run; while one is on its way, that one is meant. */
    public UUID start(UUID definition) {
        var rules = segmentations.get(definition).rules();
        var frozen = rules.on(LocalDate.now(clock.withZone(companies.get().zone())));
        var id = Ids.next();
        int added =
                db.insertInto(RUN)
                        .set(RUN.ID, id)
                        .set(RUN.DEFINITION_ID, definition)
                        .set(RUN.BEFORE_KEY, findLast(definition).map(Run::key).orElse(null))
                        .set(RUN.STATE, RunState.QUEUED.name())
                        .set(RUN.RULES, RulesJson.write(rules))
                        .set(RUN.FROM_ON, frozen.from())
                        .set(RUN.TO_ON, frozen.to())
                        .set(RUN.AS_OF, frozen.asOf())
                        .set(RUN.STARTED_BY, currentUser.get().id())
                        .set(RUN.STARTED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            return findCurrent(definition).map(Run::id).orElseThrow();
        }
        jobs.start(RunJob.TASK.instance(id.toString()).build());
        return id;
    }

    public Run get(UUID definition, UUID id) {
        return select(RUN.ID.eq(id), RUN.DEFINITION_ID.eq(definition)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("run", id));
    }

    Run get(UUID id) {
        return find(id).orElseThrow();
    }

    Optional<Run> find(UUID id) {
        return select(RUN.ID.eq(id)).stream().findFirst();
    }

    /** The newest first. */
    public List<Run> all(UUID definition) {
        return select(RUN.DEFINITION_ID.eq(definition));
    }

    /** The last one that is done. */
    public Optional<Run> findLast(UUID definition) {
        return select(RUN.DEFINITION_ID.eq(definition), RUN.STATE.eq(RunState.DONE.name())).stream()
                .findFirst();
    }

    /** The last one that is done, of whichever segmentation is still there to be seen. */
    public Optional<Run> findLatest() {
        var live =
                selectOne()
                        .from(DEFINITION)
                        .where(DEFINITION.ID.eq(RUN.DEFINITION_ID))
                        .and(DEFINITION.DELETED_AT.isNull())
                        .and(costs.seen(DEFINITION.RULES));
        return db.select(RUN.ID)
                .from(RUN)
                .where(RUN.STATE.eq(RunState.DONE.name()), exists(live), costs.seen(RUN.RULES))
                .orderBy(RUN.STARTED_AT.desc(), RUN.KEY.desc())
                .limit(1)
                .fetchOptional(RUN.ID)
                .map(this::get);
    }

    /** Those that are done, the newest first. */
    List<Run> done(UUID definition, int limit) {
        return select(RUN.DEFINITION_ID.eq(definition), RUN.STATE.eq(RunState.DONE.name())).stream()
                .limit(limit)
                .toList();
    }

    /** The one that waits or is being computed. */
    public Optional<Run> findCurrent(UUID definition) {
        return select(
                        RUN.DEFINITION_ID.eq(definition),
                        RUN.STATE.in(RunState.QUEUED.name(), RunState.RUNNING.name()))
                .stream()
                .findFirst();
    }

    private List<Run> select(Condition... conditions) {
        return db.select(
                        RUN.ID,
                        RUN.KEY,
                        RUN.DEFINITION_ID,
                        RUN.BEFORE_KEY,
                        RUN.STATE.convertFrom(RunState::valueOf),
                        RUN.PROGRESS,
                        RUN.RULES.convertFrom(RulesJson::read),
                        RUN.FROM_ON,
                        RUN.TO_ON,
                        RUN.AS_OF,
                        RUN.STARTED_BY,
                        RUN.STARTED_AT,
                        RUN.FINISHED_AT,
                        RUN.COMPANY)
                .from(RUN)
                .where(conditions)
                .and(costs.seen(RUN.RULES))
                .orderBy(RUN.STARTED_AT.desc(), RUN.KEY.desc())
                .fetch(mapping(Run::new));
    }
}
