package org.vrazka.letters;

import static org.jooq.Records.mapping;
import static org.vrazka.letters.db.Tables.LETTER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Company;
import org.vrazka.identity.PersonErased;
import org.vrazka.letters.NotSent.Kind;
import org.vrazka.letters.db.tables.records.LetterRecord;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;
import org.vrazka.shared.Vault;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Letters on their way. One is written in the transaction that causes it and sent by a job after
 * it; a letter that may have been taken already is never sent again by itself.
 */
@Service
@Transactional
class Letters {
    private static final int SHOWN = 20;
    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;
    private final Companies companies;
    private final Jobs jobs;

    Letters(DSLContext db, Vault vault, Clock clock, Companies companies, Jobs jobs) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.companies = companies;
        this.jobs = jobs;
    }

    void write(UUID user, String recipient, String subject, String body) {
        write(user, recipient, subject, body, null);
    }

    void write(
            UUID user, String recipient, String subject, String body, @Nullable Attachment file) {
        var id = Ids.next();
        db.insertInto(LETTER)
                .set(LETTER.ID, id)
                .set(LETTER.USER_ID, user)
                .set(LETTER.RECIPIENT, recipient)
                .set(LETTER.SUBJECT, subject)
                .set(LETTER.BODY, vault.seal(id, body))
                .set(LETTER.FILE_NAME, file == null ? null : file.name())
                .set(LETTER.FILE_TYPE, file == null ? null : file.type())
                .set(LETTER.FILE, file == null ? null : file.content())
                .set(LETTER.MADE_AT, clock.instant())
                .execute();
        jobs.start(LetterJobs.SENDING.instance(id.toString()).build());
    }

    /** The last ones. */
    List<Letter> last() {
        return db.select(
                        LETTER.ID,
                        LETTER.RECIPIENT,
                        LETTER.SUBJECT,
                        LETTER.STATE,
                        LETTER.TRIES,
                        LETTER.ANSWER,
                        LETTER.MADE_AT)
                .from(LETTER)
                .orderBy(LETTER.MADE_AT.desc(), LETTER.ID)
                .limit(SHOWN)
                .fetch(mapping(Letter::new));
    }

    /** Takes a letter to be sent; one that is taken already was left by a node that died. */
    Optional<Mail> take(UUID id) {
        var taken =
                db.update(LETTER)
                        .set(LETTER.STATE, "SENDING")
                        .set(LETTER.TRIES, LETTER.TRIES.plus(1))
                        .where(LETTER.ID.eq(id), LETTER.STATE.eq("WAITING"))
                        .returning()
                        .fetchOptional();
        if (taken.isEmpty()) {
            db.update(LETTER)
                    .set(LETTER.STATE, "UNSURE")
                    .setNull(LETTER.BODY)
                    .setNull(LETTER.FILE)
                    .where(LETTER.ID.eq(id), LETTER.STATE.eq("SENDING"))
                    .execute();
        }
        String from = companies.find().map(Company::name).orElse("Vrazka");
        return taken.map(row ->
                new Mail(
                        id,
                        from,
                        row.getRecipient(),
                        row.getSubject(),
                        vault.open(id, row.getBody()),
                        file(row)));
    }

    private static @Nullable Attachment file(LetterRecord row) {
        return row.getFile() == null
                ? null
                : new Attachment(row.getFileName(), row.getFileType(), row.getFile());
    }

    /** Its text is not needed any more, and holds a link that opens an account. */
    void sent(UUID id, String answer) {
        db.update(LETTER)
                .set(LETTER.STATE, "SENT")
                .setNull(LETTER.BODY)
                .setNull(LETTER.FILE)
                .set(LETTER.ANSWER, answer)
                .where(LETTER.ID.eq(id))
                .execute();
    }

    /** Notes why; true when it is worth trying again. */
    boolean notSent(UUID id, NotSent reason) {
        boolean again = reason.kind() == Kind.LATER && tries(id) < Postman.TRIES;
        String failed = reason.kind() == Kind.UNSURE ? "UNSURE" : "REFUSED";
        var body = again ? LETTER.BODY : DSL.castNull(LETTER.BODY);
        db.update(LETTER)
                .set(LETTER.STATE, again ? "WAITING" : failed)
                .set(LETTER.ANSWER, reason.answer())
                .set(LETTER.BODY, body)
                .set(LETTER.FILE, again ? LETTER.FILE : DSL.castNull(LETTER.FILE))
                .where(LETTER.ID.eq(id))
                .execute();
        return again;
    }

    /** Of a letter whose person was erased meanwhile: enough. */
    private int tries(UUID id) {
        return db.fetchOptional(LETTER, LETTER.ID.eq(id))
                .map(row -> row.getTries())
                .orElse(Postman.TRIES);
    }

    /** Whose job is gone, nobody sends any more: of those taken nobody knows whether they went. */
    void endAbandoned() {
        db.execute(
                """
                update letters.letter
                set state = case state when 'WAITING' then 'REFUSED' else 'UNSURE' end, body = null, file = null
                where state in ('WAITING', 'SENDING')
                  and not exists (select from shared.scheduled_tasks
                                  where task_name = {0} and task_instance = letter.id::text)
                """,
                DSL.val(LetterJobs.SENDING.getTaskName()));
    }

    /** Those that were sent, and those still on their way. */
    @EventListener
    void forget(PersonErased erased) {
        db.deleteFrom(LETTER).where(LETTER.USER_ID.eq(erased.user())).execute();
    }

    void forgetOld() {
        db.deleteFrom(LETTER).where(LETTER.MADE_AT.lt(clock.instant().minus(KEPT))).execute();
    }
}
