package org.vrazka.contacts;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.merging.Redirects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** All that is held about a person, as one file. */
@Service
@Transactional
class PersonalFile {
    private static final String TABLE = "contacts.contact";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DSLContext db;
    private final ContactExchange exchange;
    private final Consents consents;
    private final Redirects redirects;
    private final Scope scope;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    PersonalFile(
            DSLContext db,
            ContactExchange exchange,
            Consents consents,
            Redirects redirects,
            Scope scope,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.db = db;
        this.exchange = exchange;
        this.consents = consents;
        this.redirects = redirects;
        this.scope = scope;
        this.json = json;
        this.events = events;
    }

    /** By part; of parties that who asks may not see there is nothing. */
    Map<String, Object> of(UUID id) {
        if (!scope.allows(Kind.PERSONAL_DATA, Action.EXPORT)) {
            throw new Forbidden(Kind.PERSONAL_DATA, Action.EXPORT);
        }
        var parts = new LinkedHashMap<String, Object>();
        parts.put("contact", exchange.get(id));
        parts.put("consents", consents.of(id).stream().map(ConsentApi.ConsentJson::of).toList());
        parts.put("moves", moves(id));
        parts.put("history", history(id));
        events.publishEvent(SecurityEvent.of(What.PERSON_EXPORTED).about(Kind.CONTACTS, id));
        return parts;
    }

    private List<Map<String, Object>> moves(UUID id) {
        return db.select(PARTY_MOVE.PARTY_ID, PARTY_MOVE.AT, PARTY_MOVE.WHAT, PARTY_MOVE.LEFT_ON)
                .from(PARTY_MOVE)
                .where(PARTY_MOVE.CONTACT_ID.eq(id))
                .and(PARTY_MOVE.PARTY_ID.in(select(PARTY_LIST.ID).from(PARTY_LIST).where(seen())))
                .orderBy(PARTY_MOVE.ID)
                .fetchMaps();
    }

    private Condition seen() {
        return scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID);
    }

    /** What was changed, as it is kept. */
    record Changed(Instant at, String way, JsonNode fields) {}

    /** Ids of parties that who asks does not see, out of what was kept. */
    private Set<String> unseen(Collection<String> kept) {
        var ids =
                kept.stream()
                        .flatMap(text -> ID.matcher(text).results())
                        .map(found -> UUID.fromString(found.group()))
                        .distinct()
                        .toArray(UUID[]::new);
        return db.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(any(ids)))
                .and(PARTY.ID.notIn(select(PARTY_LIST.ID).from(PARTY_LIST).where(seen())))
                .fetchSet(row -> row.value1().toString());
    }

    /** Of those too that were merged into him. */
    private List<Changed> history(UUID id) {
        var ids = new ArrayList<>(redirects.into(TABLE, id));
        ids.add(id);
        var rows =
                db.select(CHANGE.AT, CHANGE.WAY, CHANGE.FIELDS.convertFrom(JSONB::data))
                        .from(CHANGE)
                        .where(CHANGE.RECORD_ID.in(ids), CHANGE.KIND.eq(TABLE))
                        .orderBy(CHANGE.ID)
                        .fetch();
        var unseen = unseen(rows.map(row -> row.value3()));
        return rows.map(row -> {
            var text = row.value3();
            for (var party : unseen) {
                text = text.replace(party, "…");
            }
            return new Changed(row.value1(), String.valueOf(row.value2()), json.readTree(text));
        });
    }
}
