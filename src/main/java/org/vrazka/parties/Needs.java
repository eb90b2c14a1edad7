package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What matters to a counterparty, written down without its whole form. */
@Service
@Transactional
class Needs {
    private static final int MOST = 200;

    private final DSLContext db;
    private final Parties parties;
    private final PartyRows rows;
    private final CurrentUser currentUser;

    Needs(DSLContext db, Parties parties, PartyRows rows, CurrentUser currentUser) {
        this.db = db;
        this.parties = parties;
        this.rows = rows;
        this.currentUser = currentUser;
    }

    /** One more, after those that are there. */
    void add(UUID id, Need typed) {
        int there = parties.get(id, Action.CHANGE).more().needs().size();
        var need = checked(typed, there);
        db.update(PARTY)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, currentUser.get().id())
                .where(PARTY.ID.eq(id))
                .execute();
        rows.add(id, need, there);
    }

    private Need checked(Need typed, int there) {
        var errors = new ArrayList<FieldError>();
        var read = new NeedChecks(errors).needs(List.of(typed), List.of());
        if (read.isEmpty()) {
            throw new Invalid("text", "required", t("parties.wrong.required"));
        }
        if (there >= MOST) {
            throw new Invalid("text", "rows", t("parties.wrong.rows", MOST));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors.stream().map(Needs::ofTheForm).toList());
        }
        return read.getFirst();
    }

    private static FieldError ofTheForm(FieldError error) {
        var field = error.field();
        return new FieldError(
                field.substring(field.indexOf('.') + 1), error.code(), error.message());
    }
}
