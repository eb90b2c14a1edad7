package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.PARTY_MOVE;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that is held about a person, as one file. */
@Service
@Transactional
class PersonalFile {
    private final DSLContext db;
    private final ContactExchange exchange;
    private final Consents consents;
    private final Scope scope;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    PersonalFile(
            DSLContext db,
            ContactExchange exchange,
            Consents consents,
            Scope scope,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.db = db;
        this.exchange = exchange;
        this.consents = consents;
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
                .orderBy(PARTY_MOVE.ID)
                .fetchMaps();
    }

    /** What was changed, as it is kept. */
    record Changed(Instant at, String way, JsonNode fields) {}

    private List<Changed> history(UUID id) {
        return db.select(CHANGE.AT, CHANGE.WAY, CHANGE.FIELDS)
                .from(CHANGE)
                .where(CHANGE.RECORD_ID.eq(id), CHANGE.KIND.eq("contacts.contact"))
                .orderBy(CHANGE.ID)
                .fetch(row ->
                        new Changed(
                                row.value1(),
                                String.valueOf(row.value2()),
                                json.readTree(row.value3().data())));
    }
}
