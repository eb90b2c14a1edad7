package org.vrazka.parties.personal;

import static org.vrazka.parties.db.Tables.PERSONAL_NUMBER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyKind;
import org.vrazka.shared.CannotOpen;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Vault;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the personal numbers of private persons. Who may change the person may write one; reading
 * it takes the right to personal data, and each look is in the audit log.
 */
@Service
@Transactional
public class PersonalNumbers {
    private final DSLContext db;
    private final Parties parties;
    private final Vault vault;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    PersonalNumbers(
            DSLContext db,
            Parties parties,
            Vault vault,
            Scope scope,
            ApplicationEventPublisher events) {
        this.db = db;
        this.parties = parties;
        this.vault = vault;
        this.scope = scope;
        this.events = events;
    }

    /** Whether there is one, which is all that most people see of it. */
    @Transactional(readOnly = true)
    boolean isKept(UUID party) {
        return db.fetchExists(PERSONAL_NUMBER, PERSONAL_NUMBER.PARTY_ID.eq(party));
    }

    /**
     * The number itself.
     *
     * @throws org.vrazka.shared.CannotOpen when the key that sealed it is gone
     */
    @Transactional(noRollbackFor = CannotOpen.class)
    Optional<String> look(UUID party) {
        parties.get(party);
        if (!scope.allows(Kind.PERSONAL_DATA, Action.SEE)) {
            throw new Forbidden(Kind.PERSONAL_DATA, Action.SEE);
        }
        var number =
                db.select(PERSONAL_NUMBER.ID, PERSONAL_NUMBER.SEALED)
                        .from(PERSONAL_NUMBER)
                        .where(PERSONAL_NUMBER.PARTY_ID.eq(party))
                        .fetchOptional(row -> vault.open(row.value1(), row.value2()));
        number.ifPresent(seen -> tell(What.PERSONAL_NUMBER_SEEN, party));
        return number;
    }

    /**
     * @return the number as it was understood
     * @throws Invalid when it can be no number, or is not a private person's
     */
    PersonalNumber keep(UUID party, String typed) {
        var person = parties.get(party, Action.CHANGE);
        if (person.kind() != PartyKind.PERSON) {
            throw new Invalid("number", "person", t("parties.personal.person"));
        }
        var number = PersonalNumber.of(typed);
        var id = Ids.next();
        var sealed = vault.seal(id, number.number());
        db.insertInto(PERSONAL_NUMBER)
                .set(PERSONAL_NUMBER.ID, id)
                .set(PERSONAL_NUMBER.PARTY_ID, party)
                .set(PERSONAL_NUMBER.SEALED, sealed)
                .onConflict(PERSONAL_NUMBER.PARTY_ID)
                .doUpdate()
                .set(PERSONAL_NUMBER.ID, id)
                .set(PERSONAL_NUMBER.SEALED, sealed)
                .set(PERSONAL_NUMBER.CHANGED_AT, DSL.currentInstant())
                .execute();
        tell(What.PERSONAL_NUMBER_CHANGED, party);
        return number;
    }

    /** Nobody can undo it. */
    void remove(UUID party) {
        parties.get(party, Action.CHANGE);
        int removed =
                db.deleteFrom(PERSONAL_NUMBER).where(PERSONAL_NUMBER.PARTY_ID.eq(party)).execute();
        if (removed > 0) {
            tell(What.PERSONAL_NUMBER_CHANGED, party);
        }
    }

    private void tell(What what, UUID party) {
        events.publishEvent(SecurityEvent.of(what).about(Kind.PARTIES, party));
    }
}
