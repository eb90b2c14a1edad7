package org.vrazka.segmentation;

import static org.jooq.impl.DSL.select;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.segmentation.db.Tables.RUN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.PartyClasses;

import java.util.UUID;

/** Puts the classes of the official segmentation on the cards of customers. */
@Component
class OfficialClasses {
    private final DSLContext db;
    private final PartyClasses cards;

    OfficialClasses(DSLContext db, PartyClasses cards) {
        this.db = db;
        this.cards = cards;
    }

    /** Those of its last run that is done, if it is the official one. */
    @Transactional
    public void publish(UUID definition) {
        var last =
                select(RUN.KEY)
                        .from(RUN)
                        .where(RUN.DEFINITION_ID.eq(definition))
                        .and(RUN.STATE.eq(RunState.DONE.name()))
                        .orderBy(RUN.STARTED_AT.desc())
                        .limit(1);
        boolean official =
                db.fetchExists(
                        DEFINITION, DEFINITION.ID.eq(definition), DEFINITION.OFFICIAL.isTrue());
        if (official) {
            replace(RESULT.RUN_KEY.eq(last).and(RESULT.STATUS.isNotNull()));
        }
    }

    @Transactional
    public void clear() {
        replace(DSL.falseCondition());
    }

    private void replace(Condition rows) {
        cards.replace(
                select(RESULT.PARTY_KEY, RESULT.STATUS, RESULT.ABC, RESULT.XYZ)
                        .from(RESULT)
                        .where(rows));
    }
}
