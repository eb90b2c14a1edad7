package org.vrazka.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.audit.db.Tables.SEAL;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.vrazka.DatabaseTest;
import org.vrazka.audit.db.tables.records.EventRecord;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class AuditTest {
    @Autowired Audit audit;
    @Autowired UserFixture given;
    @Autowired ApplicationEventPublisher events;
    @Autowired DSLContext db;

    @Test
    void keepsWhoDidWhatToWhom() {
        var admin = given.act(given.admin());
        var about = Ids.next();
        publish(
                SecurityEvent.of(What.EXPORTED)
                        .about(Kind.PARTIES, about)
                        .noting("status==LOST")
                        .counting(7));

        var kept = newest(1).getFirst();

        assertThat(kept.getUserId()).isEqualTo(admin.id());
        assertThat(kept.getWhat()).isEqualTo("EXPORTED");
        assertThat(kept.getKind()).isEqualTo("PARTIES");
        assertThat(kept.getAboutId()).isEqualTo(about);
        assertThat(kept.getNote()).isEqualTo("status==LOST");
        assertThat(kept.getRows()).isEqualTo(7);
    }

    @Test
    void refusesEveryChange() {
        publish(SecurityEvent.of(What.SIGNED_OUT));

        for (var sql :
                List.of(
                        "update audit.event set what = 'DELETED'",
                        "delete from audit.event",
                        "truncate audit.event",
                        "update audit.seal set hash = ''",
                        "delete from audit.seal",
                        "truncate audit.seal")) {
            assertThatThrownBy(() -> db.transaction(inner -> inner.dsl().execute(sql)))
                    .as(sql)
                    .hasStackTraceContaining("takes new rows only");
        }
    }

    @Test
    void findsTheChainWhole() {
        given(3);

        var walk = walkAll();

        assertThat(walk.broken()).isNull();
        assertThat(walk.last()).isGreaterThanOrEqualTo(3);
        assertThat(walk.seal()).matches("[0-9a-f]{64}");
    }

    @Test
    void namesTheFirstEventThatWasChanged() {
        var ids = given(3);
        past(
                "audit.event",
                "update audit.event set note = 'other' where id in ('%s', '%s')"
                        .formatted(ids.get(1), ids.get(2)));

        assertThat(broken()).isEqualTo(ids.get(1) + " CHANGED");
    }

    @Test
    void noticesAnEventThatWasRemoved() {
        var ids = given(3);
        past("audit.event", "delete from audit.event where id = '%s'".formatted(ids.get(1)));

        assertThat(broken()).isEqualTo(ids.get(1) + " MISSING");
    }

    @Test
    void noticesASealThatWasRemoved() {
        var ids = given(3);
        past("audit.seal", "delete from audit.seal where event_id = '%s'".formatted(ids.get(1)));

        assertThat(broken()).isEqualTo(ids.get(2) + " GAP");
    }

    @Test
    void noticesAnEndThatWasCutOff() {
        var ids = given(3);
        past("audit.seal", "delete from audit.seal where event_id = '%s'".formatted(ids.get(2)));

        assertThat(broken()).isEqualTo(ids.get(2) + " UNSEALED");
    }

    @Test
    void noticesAnEventOfAnyTimeThatNobodySealed() {
        given(2);
        for (var at : List.of("1999-01-01", "now", "2999-01-01")) {
            var id = Ids.next();
            db.execute("alter table audit.event disable trigger seal_event");
            db.execute(
                    "insert into audit.event (id, at, what) values (?, ?::timestamptz, 'DELETED')",
                    id,
                    at);
            db.execute("alter table audit.event enable trigger seal_event");

            assertThat(broken()).isEqualTo(id + " UNSEALED");
            past("audit.event", "delete from audit.event where id = '%s'".formatted(id));
        }
        assertThat(broken()).isEqualTo("whole");
    }

    @Test
    void noticesAnEventThatWasSlippedIn() {
        var ids = given(2);
        past(
                "audit.seal",
                "update audit.seal set hash = sha256('x') where event_id = '%s'"
                        .formatted(ids.get(0)));

        assertThat(broken()).isEqualTo(ids.get(0) + " CHANGED");
    }

    @Test
    void hasWordsForEverythingThatCanHappen() {
        for (var field : List.of("what", "kind")) {
            assertThat(AuditFields.EVENTS.field(field, "").options())
                    .isNotEmpty()
                    .noneMatch(option -> option.label().startsWith("??"));
        }
    }

    private List<UUID> given(int events) {
        for (int i = 0; i < events; i++) {
            publish(SecurityEvent.of(What.COMPANY_CHANGED));
        }
        return newest(events).reversed().stream().map(EventRecord::getId).toList();
    }

    /** Published, and sealed as at commit. */
    private void publish(SecurityEvent event) {
        events.publishEvent(event);
        db.execute("set constraints all immediate");
        db.execute("set constraints all deferred");
    }

    private List<EventRecord> newest(int count) {
        return db.select(EVENT.fields())
                .from(EVENT)
                .join(SEAL)
                .on(SEAL.EVENT_ID.eq(EVENT.ID))
                .orderBy(SEAL.PLACE.desc())
                .limit(count)
                .fetchInto(EVENT);
    }

    /** Does what only who rules the database can do. */
    private void past(String table, String sql) {
        db.execute("alter table " + table + " disable trigger insert_only");
        db.execute(sql);
        db.execute("alter table " + table + " enable trigger insert_only");
    }

    private Audit.Walk walkAll() {
        var walk = audit.walk(0);
        while (!walk.isFinished()) {
            walk = audit.walk(walk.to());
        }
        return walk;
    }

    private String broken() {
        var broken = walkAll().broken();
        return broken == null ? "whole" : broken.event() + " " + broken.reason();
    }
}
