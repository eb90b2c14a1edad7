package org.vrazka.contacts;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.PURPOSE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.records.Named;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What people have agreed to, and taken back. */
@Service
@Transactional
public class Consents {
    private static final int LONGEST = 1000;
    private static final int FIRST_YEAR = 1900;

    private final DSLContext db;
    private final Contacts contacts;
    private final Purposes purposes;
    private final Clock clock;

    Consents(DSLContext db, Contacts contacts, Purposes purposes, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** The newest first; those taken back too. */
    @Transactional(readOnly = true)
    public List<Consent> of(UUID contact) {
        contacts.get(contact);
        return select(contact);
    }

    /** The same for who has reached the contact already. */
    List<Consent> select(UUID contact) {
        return db.select(
                        CONSENT.ID,
                        row(PURPOSE.ID, PURPOSE.NAME_BG, PURPOSE.NAME_EN, PURPOSE.ACTIVE)
                                .mapping(Named::plain),
                        CONSENT.GIVEN_ON,
                        CONSENT.PROOF,
                        CONSENT.WITHDRAWN_ON)
                .from(CONSENT)
                .join(PURPOSE)
                .on(PURPOSE.ID.eq(CONSENT.PURPOSE_ID))
                .where(CONSENT.CONTACT_ID.eq(contact))
                .orderBy(CONSENT.GIVEN_ON.desc(), CONSENT.ID.desc())
                .fetch(mapping(Consent::new));
    }

    public Consent get(UUID contact, UUID consent) {
        return of(contact).stream()
                .filter(one -> one.id().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent", consent));
    }

    public UUID give(UUID contact, ConsentForm form) {
        lock(contact);
        var errors = new Errors("contacts.consent.wrong");
        var purpose = purposes.resolve(Objects.toString(form.purpose(), "")).filter(Named::active);
        errors.addUnless(purpose.isPresent(), "purpose", "purpose");
        var day = day(Objects.toString(form.givenOn(), ""));
        errors.addUnless(day != null && !day.isAfter(today()), "givenOn", "day");
        var proof = Clean.text(form.proof());
        errors.addUnless(proof != null && proof.length() <= LONGEST, "proof", "proof", LONGEST);
        errors.throwIfAny();
        var id = Ids.next();
        db.insertInto(CONSENT)
                .set(CONSENT.ID, id)
                .set(CONSENT.CONTACT_ID, contact)
                .set(CONSENT.PURPOSE_ID, purpose.map(Named::id).orElseThrow())
                .set(CONSENT.GIVEN_ON, day)
                .set(CONSENT.PROOF, proof)
                .execute();
        return id;
    }

    /** Who is being erased meanwhile agrees to nothing more. */
    private void lock(UUID contact) {
        contacts.get(contact, Action.CHANGE);
        var locked =
                db.selectOne()
                        .from(CONTACT)
                        .where(CONTACT.ID.eq(contact), CONTACT.ERASED_AT.isNull())
                        .forUpdate()
                        .execute();
        if (locked == 0) {
            throw new NotFound("contact", contact);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < FIRST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** From today on; one that was taken back before stays as it is. */
    public void withdraw(UUID contact, UUID consent) {
        lock(contact);
        get(contact, consent);
        db.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, today())
                .where(CONSENT.ID.eq(consent), CONSENT.WITHDRAWN_ON.isNull())
                .execute();
    }

    List<Named> allPurposes() {
        return purposes.all();
    }

    /** Those that are in use. */
    List<Named> purposes() {
        return purposes.all().stream().filter(Named::active).toList();
    }

    LocalDate today() {
        return Format.today(clock);
    }

    /** One in the words of the history. */
    String words(JsonNode kept) {
        int id = kept.path("purpose_id").asInt(0);
        var purpose =
                purposes.all().stream()
                        .filter(one -> one.id() == id)
                        .map(Named::name)
                        .findFirst()
                        .orElse("–");
        var given = purpose + ", " + Format.day(kept.path("given_on").asString(""));
        var until = kept.path("withdrawn_on").asString("");
        return until.isEmpty() ? given : given + " – " + Format.day(until);
    }
}
