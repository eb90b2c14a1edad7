package org.vrazka.records.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.contacts.PartyPeople;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.BadQuery;
import org.vrazka.segmentation.SegmentationFixture;
import org.vrazka.segmentation.Segmentations;
import org.vrazka.shared.web.Text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

/** What happened around a party, merged from what each module tells. */
@DatabaseTest
class TimelineTest {
    @Autowired DSLContext db;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired PartyPeople people;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segments;
    @Autowired Segmentations segmentations;
    User maria;
    UUID party;

    @BeforeEach
    void aCustomer() {
        LocaleContextHolder.setLocale(Text.BULGARIAN);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Europe/Sofia"));
        users.company();
        maria = users.manager();
        users.act(maria);
        party = parties.customer("Акме ООД", maria.id());
    }

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void mergesWhatModulesTellWithTheNewestFirst() {
        orders.order(party, "2026-03-05").number("7").line("2", "10", "0", null, "1").save();
        orders.goodsBack(party, "2026-03-06").number("8").line("1", "10").save();
        changed("2026-03-05T15:00:00Z", "name", "\"Стара ООД\"", "\"Акме ООД\"");
        contacts.contact("Анна Първа").at(party).save();
        moveAt("2026-03-06T08:00:00Z");

        assertThat(all(Timeline.PAGE))
                .extracting(TimelineEntry::title)
                .containsExactly(
                        "Създаден контрагент",
                        "Анна Първа",
                        "Връщане 8",
                        "Променени данни",
                        "Поръчка 7");
        var order = all(Timeline.PAGE).getLast();
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED.label());
        assertThat(order.amount().amount()).isEqualByComparingTo("10");
        assertThat(order.text()).contains("10,00");
        assertThat(only("changes").getFirst().changes()).isEmpty();
        assertThat(only("changes").getLast().changes().getFirst().before()).isEqualTo("Стара ООД");
    }

    @Test
    void pagesOfAnyLengthLoseAndRepeatNothing() {
        for (int i = 0; i < 7; i++) {
            orders.order(party, "2026-03-0" + (1 + i / 2)).line("1", "1").save();
            changed("2026-03-0" + (1 + i / 2) + "T00:00:00Z", "eik", "\"" + i + "\"", "\"x\"");
            contacts.contact("Анна Първа").at(party).save();
        }
        db.execute(
                "update parties.party set created_at = '2026-02-28T22:00:00Z'"); // 00:00 in Sofia
        moveAt("2026-03-02T22:00:00Z");
        var whole = all(100);

        assertThat(whole).hasSize(19);
        for (int limit = 2; limit < 6; limit++) {
            assertThat(all(limit)).as("by %d", limit).isEqualTo(whole);
        }
    }

    @Test
    void rowsThatTellNothingDoNotEndIt() {
        for (int i = 10; i < 40; i++) {
            changed("2026-03-05T15:00:" + i + "Z", "a_column_of_old", "1", "2");
        }
        db.execute("update parties.party set created_at = '2026-02-01'");
        orders.order(party, "2026-01-05").line("1", "1").save();

        assertThat(all(5)).extracting(e -> e.place().kind()).containsExactly("changes", "orders");
    }

    @Test
    void tellsWhoCameWhoLeftAndWhoCameBack() {
        var anna = contacts.contact("Анна Първа").at(party).save();
        people.leave(anna, party, 1);
        people.comeBack(anna, party, 2);

        assertThat(only("contacts"))
                .extracting(TimelineEntry::state)
                .containsExactly("Върна се", "Напусна", "Ново лице");
        assertThat(only("contacts").getFirst().by()).isEqualTo(maria.name());
    }

    @Test
    void tellsEveryChangeOfStatusAndClass() {
        orders.order(party, "2026-03-05").line("1", "1").save();
        users.act(users.admin());
        var run = segments.computed("Клиенти", "2026-01-01", "2026-06-30");
        segmentations.makeOfficial(run.definition());

        var told = only("standing");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().changes().getFirst().before()).isNull();
        assertThat(told.getFirst().changes().getLast().after()).startsWith("A");
    }

    @Test
    void whatMayNotBeSeenIsNotTold() {
        orders.order(party, "2026-03-05").number("7").manager(users.manager().id()).save();
        contacts.contact("Анна Първа").at(party).save();
        assertThat(only("orders")).isEmpty();

        users.act(users.user("Само фирми", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL)));
        assertThat(timeline.kinds())
                .extracting(TimelineSource::kind)
                .doesNotContain("orders", "contacts");
        assertThat(all(50)).extracting(e -> e.place().kind()).containsExactly("changes");
        assertThat(only("orders")).isEmpty();
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        for (String cursor : List.of("", "x", "MjAyNi0wMy0wNFQyMjowMDowMFogb3JkZXJzIHg")) {
            assertThatThrownBy(() -> timeline.of(party, Set.of(), cursor, 5))
                    .isInstanceOf(BadQuery.class);
        }
        assertThatThrownBy(() -> timeline.of(party, Set.of("weather"), null, 5))
                .isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> timeline.of(party, Set.of(), null, 0))
                .isInstanceOf(BadQuery.class);
    }

    private List<TimelineEntry> only(String kind) {
        return timeline.of(party, Set.of(kind), null, 100).items();
    }

    /** All pages, one after another. */
    private List<TimelineEntry> all(int limit) {
        var all = new ArrayList<TimelineEntry>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            var page = timeline.of(party, Set.of(), cursor, limit);
            all.addAll(page.items());
            cursor = page.next();
            assertThat(++pages).isLessThan(100);
        } while (cursor != null);
        return all;
    }

    private void changed(String at, String column, String before, String after) {
        db.insertInto(CHANGE)
                .set(CHANGE.KIND, "parties.party")
                .set(CHANGE.RECORD_ID, party)
                .set(CHANGE.AT, Instant.parse(at))
                .set(
                        CHANGE.FIELDS,
                        JSONB.valueOf("{\"%s\": [%s, %s]}".formatted(column, before, after)))
                .execute();
    }

    private void moveAt(String at) {
        db.execute("update contacts.party_move set at = ?::timestamptz", at);
    }
}
