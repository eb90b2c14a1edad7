package org.vrazka.records.views;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.db.Tables.DEFAULT_VIEW;
import static org.vrazka.records.db.Tables.SAVED_VIEW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;

import java.util.List;
import java.util.UUID;

/** Reads saved views, as far as they are shared with who asks. */
@Component
class ViewRows {
    /** Of one person for one list. */
    static final int MOST = 100;

    private final DSLContext db;
    private final CurrentUser currentUser;
    private final ViewChecks checks;

    ViewRows(DSLContext db, CurrentUser currentUser, ViewChecks checks) {
        this.db = db;
        this.currentUser = currentUser;
        this.checks = checks;
    }

    /** By name. */
    List<SavedView> select(Condition which) {
        return db.select(
                        SAVED_VIEW.ID,
                        SAVED_VIEW.LIST,
                        SAVED_VIEW.NAME,
                        SAVED_VIEW.STATE,
                        SAVED_VIEW.SHARED.convertFrom(Shared::valueOf),
                        SAVED_VIEW.OWNER_ID,
                        USER_ACCOUNT.NAME,
                        SAVED_VIEW.VERSION,
                        DSL.field(mine()),
                        DSL.field(DEFAULT_VIEW.VIEW_ID.isNotNull()))
                .from(SAVED_VIEW)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SAVED_VIEW.OWNER_ID))
                .leftJoin(DEFAULT_VIEW)
                .on(DEFAULT_VIEW.VIEW_ID.eq(SAVED_VIEW.ID), DEFAULT_VIEW.USER_ID.eq(me()))
                .where(which, visible())
                .orderBy(DSL.lower(SAVED_VIEW.NAME).collate("C"), SAVED_VIEW.ID)
                .limit(2 * MOST)
                .fetch(mapping(SavedView::new));
    }

    static Condition live() {
        return SAVED_VIEW.DELETED_AT.isNull();
    }

    Condition mine() {
        return SAVED_VIEW.OWNER_ID.eq(me());
    }

    private Condition visible() {
        var team = checks.team();
        return mine().or(SAVED_VIEW.SHARED.eq(Shared.ALL.name()))
                .or(team == null ? DSL.falseCondition() : SAVED_VIEW.TEAM_ID.eq(team));
    }

    UUID me() {
        return currentUser.get().id();
    }
}
