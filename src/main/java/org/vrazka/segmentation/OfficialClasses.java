package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.MEMBER;
import static org.vrazka.segmentation.db.Tables.PIN;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.segmentation.db.Tables.RUN;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.PartyClasses;
import org.vrazka.segmentation.db.tables.records.RunRecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Puts the classes of the official segmentation on the cards of customers. */
@Component
class OfficialClasses {
    private final DSLContext db;
    private final PartyClasses cards;
    private final ApplicationEventPublisher events;

    OfficialClasses(DSLContext db, PartyClasses cards, ApplicationEventPublisher events) {
        this.db = db;
        this.cards = cards;
        this.events = events;
    }

    /** Those of its last run that is done, if it is the official one. */
    @Transactional
    public void publish(UUID definition) {
        boolean official =
                db.fetchExists(
                        DEFINITION, DEFINITION.ID.eq(definition), DEFINITION.OFFICIAL.isTrue());
        if (!official) {
            return;
        }
        var last = last(DEFINITION.ID.eq(definition));
        if (last.isEmpty()) {
            clear();
            return;
        }
        tell(last.get(), cards.replace(classes(last.get(), party -> DSL.noCondition())));
    }

    /** Those of a few customers, after a class was given or taken by hand. */
    @Transactional
    public void publish(List<Integer> partyKeys) {
        if (partyKeys.isEmpty()) {
            return;
        }
        last(DEFINITION.OFFICIAL.isTrue().and(DEFINITION.DELETED_AT.isNull()))
                .ifPresent(run -> tell(run, cards.set(classes(run, party -> party.in(partyKeys)))));
    }

    private void tell(RunRecord run, int changed) {
        if (changed > 0) {
            var at = requireNonNull(db.fetchValue(DSL.select(DSL.currentInstant())));
            events.publishEvent(
                    new ClassesChanged(run.getDefinitionId(), run.getId(), at, changed));
        }
    }

    private Optional<RunRecord> last(Condition definition) {
        return db.select(RUN.fields())
                .from(RUN)
                .join(DEFINITION)
                .on(DEFINITION.ID.eq(RUN.DEFINITION_ID))
                .where(definition, RUN.STATE.eq(RunState.DONE.name()))
                .orderBy(RUN.STARTED_AT.desc(), RUN.KEY.desc())
                .limit(1)
                .fetchOptionalInto(RUN);
    }

    @Transactional
    public void clear() {
        cards.replace(classes(new RunRecord(), party -> DSL.falseCondition()));
    }

    /** Computed, unless somebody has given others by hand; members have those of their group. */
    private static Select<Record5<Integer, String, String, String, LocalDate>> classes(
            RunRecord run, Function<Field<Integer>, Condition> whose) {
        var heads = of(RESULT.PARTY_KEY, RESULT, run, whose);
        var together = MEMBER.join(RESULT).on(RESULT.PARTY_KEY.eq(MEMBER.HEAD_PARTY_KEY));
        var members = of(MEMBER.PARTY_KEY, together, run, whose);
        return heads.unionAll(members.and(MEMBER.RUN_KEY.eq(run.getKey())));
    }

    private static SelectConditionStep<Record5<Integer, String, String, String, LocalDate>> of(
            Field<Integer> party,
            Table<?> rows,
            RunRecord run,
            Function<Field<Integer>, Condition> whose) {
        return select(
                        party,
                        RESULT.STATUS,
                        coalesce(PIN.ABC, RESULT.ABC),
                        coalesce(PIN.XYZ, RESULT.XYZ),
                        RESULT.WON_BACK_ON)
                .from(rows)
                .leftJoin(PIN)
                .on(PIN.PARTY_KEY.eq(party), PIN.ENDED_AT.isNull())
                .where(RESULT.RUN_KEY.eq(run.getKey()), RESULT.STATUS.isNotNull())
                .and(whose.apply(party));
    }
}
