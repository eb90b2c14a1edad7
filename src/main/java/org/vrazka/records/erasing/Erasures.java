package org.vrazka.records.erasing;

import static org.vrazka.records.db.Tables.ERASURE;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.RecordErased;
import org.vrazka.records.merging.Redirects;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes out for good all that tells who somebody is: of his record, and of every copy of it. What
 * stays is a nameless one, so that no figure and no timeline changes.
 */
@Service
@Transactional
public class Erasures {
    private final DSLContext db;
    private final Erasables kinds;
    private final NameWords words;
    private final Redirects redirects;
    private final Companies companies;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Erasures(
            DSLContext db,
            Erasables kinds,
            NameWords words,
            Redirects redirects,
            Companies companies,
            Scope scope,
            ApplicationEventPublisher events) {
        this.db = db;
        this.kinds = kinds;
        this.words = words;
        this.redirects = redirects;
        this.companies = companies;
        this.scope = scope;
        this.events = events;
    }

    /**
     * Nobody can undo it.
     *
     * @param typed the name of the person, for certainty
     * @throws Invalid when it is another name, or the record tells of no person
     */
    public void erase(Kind kind, UUID id, String typed) {
        if (!scope.allows(Kind.PERSONAL_DATA, Action.DELETE)) {
            throw new Forbidden(Kind.PERSONAL_DATA, Action.DELETE);
        }
        var person = kinds.of(kind).get(id).orRefused();
        if (person.erased()) {
            throw new NotFound("person", id);
        }
        if (!person.name().strip().equalsIgnoreCase(typed.strip())) {
            throw new Invalid("name", "name", t("records.personal.wrong.name"));
        }
        forget(kind, id);
        events.publishEvent(SecurityEvent.of(What.PERSON_ERASED).about(kind, id));
    }

    /** All who were erased: an id, a time and a kind of record on each line. */
    String list() {
        return db
                .select(ERASURE.RECORD_ID, ERASURE.AT, ERASURE.KIND)
                .from(ERASURE)
                .orderBy(ERASURE.AT, ERASURE.RECORD_ID)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3() + "\n")
                .stream()
                .collect(Collectors.joining());
    }

    /** One of those whom a restore has brought back. */
    public record Back(Kind kind, UUID id) {}

    /** Some of those whom a restore has brought back. */
    public List<Back> again() {
        return db.select(ERASURE.KIND, ERASURE.RECORD_ID)
                .from(ERASURE)
                .where(ERASURE.AGAIN)
                .limit(100)
                .fetch(row -> new Back(Kind.valueOf(row.value1()), row.value2()));
    }

    void forget(Back back) {
        forget(back.kind(), back.id());
    }

    /** With those that were merged into him, by way of others too. */
    private void forget(Kind kind, UUID id) {
        var erasable = kinds.of(kind);
        redirects.into(erasable.table(), id).forEach(one -> forgetOne(erasable, one));
        forgetOne(erasable, id);
    }

    private void forgetOne(Erasable kind, UUID id) {
        var name = nameless();
        var known = words.of(kind.table(), id);
        var imports = kind.empty(id, name);
        events.publishEvent(new RecordErased(kind.kind(), kind.table(), id, name, imports));
        words.unlearn(known);
        db.insertInto(ERASURE)
                .set(ERASURE.RECORD_ID, id)
                .set(ERASURE.KIND, kind.kind().name())
                .onConflict(ERASURE.RECORD_ID)
                .doUpdate()
                .set(ERASURE.AGAIN, false)
                .execute();
    }

    private String nameless() {
        var number = db.fetchValue(DSL.sequence(DSL.name("records", "erased_person")).nextval());
        return Text.in(
                Locale.of(companies.get().language()),
                "records.personal.nameless",
                String.valueOf(number));
    }
}
