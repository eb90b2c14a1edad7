package org.vrazka.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.imports.ImportFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BulksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired ImportFixture given;
    @Autowired Bulks bulks;
    @Autowired OldBulks forgetting;
    @Autowired UserFixture users;
    @Autowired Users people;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired DSLContext db;
    private User ada;
    private User mira;
    private UUID one;
    private UUID two;

    @BeforeEach
    void given() {
        ada = users.act(given.firm("BGN"));
        mira = users.manager();
        one = parties.customer("Една", ada.id());
        two = parties.customer("Две", mira.id());
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void givesAllThatTheListFindsAnotherManagerAndBack() {
        var id = done("parties", List.of(), "filter=name==*е*", "manager", mira.id().toString());
        assertThat(bulks.get(id).items()).isEqualTo(Map.of("DONE", 1, "SAME", 1));
        assertThat(manager(one)).isEqualTo(mira.id());
        assertThat(ways(one)).containsExactly("BULK");

        undone(id);
        assertThat(manager(one)).isEqualTo(ada.id());
        assertThat(manager(two)).isEqualTo(mira.id());
        assertThat(bulks.get(id).state()).isEqualTo(BulkState.UNDONE);
        assertThat(bulks.get(id).count("BACK")).isOne();
    }

    @Test
    void changesTickedRowsOnlyAndLeavesWhatOthersHaveChangedSince() {
        var id = done("parties", List.of(one), "", "supplier", "true");
        assertThat(db.fetchCount(PARTY, PARTY.SUPPLIER.isTrue())).isOne();
        db.update(PARTY)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(one))
                .execute();
        undone(id);
        assertThat(bulks.get(id).count("KEPT")).isOne();
        assertThat(db.fetchCount(PARTY, PARTY.SUPPLIER.isTrue())).isOne();
    }

    @Test
    void skipsWhatOneMayNotChange() {
        var ivo =
                users.act(
                        users.user(
                                "Иво",
                                new Grant(Kind.PARTIES, Action.SEE, Reach.ALL),
                                new Grant(Kind.PARTIES, Action.CHANGE, Reach.OWN)));
        var own = parties.customer("На Иво", ivo.id());
        var id = done("parties", List.of(), "", "supplier", "true");
        assertThat(bulks.get(id).items()).isEqualTo(Map.of("DONE", 1, "SKIPPED", 2));
        assertThat(db.fetchValue(PARTY.SUPPLIER, PARTY.ID.eq(own))).isTrue();
        assertThatThrownBy(() -> done("parties", List.of(), "", "manager", ada.id().toString()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> done("parties", List.of(), "", Bulk.DELETED))
                .isInstanceOf(Forbidden.class);
        users.act(ada);
        assertThatThrownBy(() -> bulks.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void addsTagsToThoseThatAreThereAndTakesThemAwayAgain() {
        var tags = new Integer[] {tag("пакетен"), tag("друг")};
        db.update(PARTY)
                .set(PARTY.TAG_IDS, new Integer[] {tags[1]})
                .where(PARTY.ID.eq(one))
                .execute();

        var added = done("parties", List.of(), "", "tags.added", tags[0].toString());
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(one))).containsExactly(tags);
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(two))).containsExactly(tags[0]);
        undone(added);
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(one))).containsExactly(tags[1]);
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(two))).isNull();

        var removed = done("parties", List.of(), "", "tags.removed", tags[1].toString());
        assertThat(bulks.get(removed).items()).isEqualTo(Map.of("DONE", 1, "SAME", 1));
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(one))).isNull();
        undone(removed);
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.ID.eq(one))).containsExactly(tags[1]);
        assertThatThrownBy(() -> done("parties", List.of(), "", "tags.added", "0"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> done("parties", List.of(), "", "tags.added"))
                .isInstanceOf(Invalid.class);
    }

    private int tag(String name) {
        db.execute(
                "insert into records.tag (name_bg, name_en) values ({0}, {0}) on conflict do"
                        + " nothing",
                org.jooq.impl.DSL.val(name));
        return db.fetchSingle("select id from records.tag where name_bg = ?", name)
                .get(0, Integer.class);
    }

    @Test
    void saysInWhosePlaceADeputyDidIt() {
        var ivo =
                users.user(
                        "Иво",
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN),
                        new Grant(Kind.PARTIES, Action.CHANGE, Reach.OWN));
        db.execute(
                """
                insert into identity.deputy (id, absent_id, deputy_id, from_on, to_on, created_by)
                values (gen_random_uuid(), {0}, {1}, current_date - 1, current_date + 1, {0})
                """,
                ada.id(), ivo.id());
        users.act(people.get(ivo.id()));

        done("parties", List.of(one), "", "supplier", "true");

        assertThat(
                        db.fetch("select for_id from records.change where record_id = ?", one)
                                .getValues(0, UUID.class))
                .containsExactly(ada.id());
    }

    @Test
    void forgetsWhatNobodyTakesBackAnyMore() {
        var fresh = done("parties", List.of(one), "", "supplier", "true");
        var old = done("parties", List.of(one), "", "partner", "true");
        db.execute(
                "update records.bulk set created_at = now() - interval '31 days' where id = ?",
                old);

        forgetting.forget();

        assertThat(bulks.get(fresh).state()).isEqualTo(BulkState.DONE);
        assertThatThrownBy(() -> bulks.get(old)).isInstanceOf(NotFound.class);
    }

    @Test
    void deletesAndRestoresDocumentsWithTheirFacts() {
        var order = orders.order(one, "2026-03-05").line("2", "10").save();
        assertThat(facts()).isOne();
        var id = done("orders", List.of(order), "", Bulk.DELETED);
        assertThat(facts()).isZero();
        undone(id);
        assertThat(facts()).isOne();
    }

    @Test
    void changesMoreThanOnePiece() {
        for (int i = 0; i < BulkWorker.PIECE + 1; i++) {
            products.product("B-" + i, "Стока " + i);
        }
        var id = done("products", List.of(), "", "unit", "пакет");
        assertThat(bulks.get(id).count("DONE")).isEqualTo(BulkWorker.PIECE + 1);
    }

    @Test
    void refusesNothingAndNonsense() {
        assertThatThrownBy(() -> done("parties", List.of(), "q=никой такъв", "supplier", "true"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> done("parties", List.of(), "", "status", "LOST"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> done("parties", List.of(), "", "kind", "NOTHING"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> done("parties", List.of(), "", "supplier"))
                .isInstanceOf(Invalid.class);
    }

    private UUID done(String list, List<UUID> ids, String at, String field, String... typed) {
        var id = bulks.begin(list, new BulkForm(ids, at, field, List.of(typed)));
        await(id);
        return id;
    }

    private void undone(UUID id) {
        bulks.undo(id);
        await(id);
    }

    private void await(UUID id) {
        var end = Instant.now().plus(PATIENCE);
        while (bulks.get(id).state().isBusy()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private UUID manager(UUID party) {
        return db.fetchValue(PARTY.MANAGER_ID, PARTY.ID.eq(party));
    }

    private List<String> ways(UUID record) {
        return db.fetch("select way from records.change where record_id = ?", record)
                .getValues("way", String.class);
    }

    private int facts() {
        return db.fetch("select 1 from orders.sale").size();
    }
}
