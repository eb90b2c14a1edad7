package org.vrazka.records.erasing;

import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.beans.factory.ObjectProvider;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** All that is held about a person, as one file. */
@Service
@Transactional
class PersonalFiles {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DSLContext db;
    private final Erasables kinds;
    private final ObjectProvider<PersonalPart> parts;
    private final Unseen unseen;
    private final Redirects redirects;
    private final Scope scope;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    PersonalFiles(
            DSLContext db,
            Erasables kinds,
            ObjectProvider<PersonalPart> parts,
            Unseen unseen,
            Redirects redirects,
            Scope scope,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.db = db;
        this.kinds = kinds;
        this.parts = parts;
        this.unseen = unseen;
        this.redirects = redirects;
        this.scope = scope;
        this.json = json;
        this.events = events;
    }

    /** By part; of records that who asks may not see there is nothing. */
    Map<String, Object> of(Kind kind, UUID id) {
        if (!scope.allows(Kind.PERSONAL_DATA, Action.EXPORT)) {
            throw new Forbidden(Kind.PERSONAL_DATA, Action.EXPORT);
        }
        kinds.of(kind).get(id).orRefused();
        var file = new LinkedHashMap<String, Object>();
        parts.orderedStream()
                .filter(part -> part.kind() == kind)
                .forEach(part -> file.put(part.name(), part.read().apply(id)));
        file.put("history", history(kinds.of(kind).table(), id));
        events.publishEvent(SecurityEvent.of(What.PERSON_EXPORTED).about(kind, id));
        return file;
    }

    /** What was changed, as it is kept. */
    record Changed(Instant at, String way, JsonNode fields) {}

    /** Of those too that were merged into him. */
    private List<Changed> history(String table, UUID id) {
        var ids = new ArrayList<>(redirects.into(table, id));
        ids.add(id);
        var rows =
                db.select(CHANGE.AT, CHANGE.WAY, CHANGE.FIELDS.convertFrom(JSONB::data))
                        .from(CHANGE)
                        .where(CHANGE.RECORD_ID.in(ids), CHANGE.KIND.eq(table))
                        .orderBy(CHANGE.ID)
                        .fetch();
        var hidden =
                unseen.among(
                        rows.stream()
                                .flatMap(row -> ID.matcher(row.value3()).results())
                                .map(found -> UUID.fromString(found.group()))
                                .distinct()
                                .toList());
        return rows.map(row -> {
            var text = row.value3();
            for (var one : hidden) {
                text = text.replace(one.toString(), "…");
            }
            return new Changed(row.value1(), String.valueOf(row.value2()), json.readTree(text));
        });
    }
}
