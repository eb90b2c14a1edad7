package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.shared.NotFound;

import java.util.UUID;

@DatabaseTest
class PartyTabsTest {
    @Autowired PartyTabs tabs;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired ContactFixture people;
    @Autowired OrderFixture orders;
    @Autowired Needs needs;
    @Autowired DSLContext db;
    User maria;
    UUID acme;
    UUID foreign;

    @BeforeEach
    void firms() {
        users.company();
        maria = users.manager();
        acme = given.customer("Акме ООД", maria.id());
        foreign = given.customer("Чужда ООД", users.manager().id());
        users.act(maria);
    }

    @Test
    void sayNothingOfWhatIsEmpty() {
        assertThat(tabs.counts(acme))
                .containsOnlyKeys("contacts", "orders", "needs", "files", "relations")
                .allSatisfy((tab, count) -> assertThat(count).isEmpty());
    }

    @Test
    void countWhatOneMaySee() {
        people.contact("Иван Петров").at(acme).save();
        people.contact("Анна Иванова").at(acme).save();
        people.contact("Друг Човек").save();
        files(acme, 1);
        files(foreign, 2);
        relation(given.customer("Магазин ООД", maria.id()));
        relation(foreign);

        orders.order(acme, "2026-03-05").line("1", "10").save();
        orders.goodsBack(acme, "2026-03-07").line("1", "4").save();
        needs.add(acme, new Need(null, "PRICE", "Под 3 евро", "MUST", "2020-01-01"));

        assertThat(tabs.counts(acme))
                .containsOnly(
                        entry("contacts", "2"),
                        entry("orders", "2"),
                        entry("needs", "1"),
                        entry("files", "1"),
                        entry("relations", "1"));
    }

    @Test
    void areNotThereForWhoMaySeeNothingInThem() {
        people.contact("Иван Петров").at(acme).save();
        files(acme, 1);
        users.act(users.user("Clerk", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL)));
        assertThat(tabs.counts(acme))
                .containsOnly(entry("needs", ""), entry("files", "1"), entry("relations", ""));
    }

    @Test
    void countOnlyTheFirstThousand() {
        files(acme, 1_200);
        assertThat(tabs.counts(acme)).containsEntry("files", "999+");
    }

    @Test
    void areNotThereForWhoMayNotSeeTheCard() {
        assertThatThrownBy(() -> tabs.counts(foreign)).isInstanceOf(NotFound.class);
    }

    private void files(UUID party, int count) {
        db.execute(
                """
                insert into records.file (id, kind, record_id, name, type, bytes, sha256)
                select gen_random_uuid(), 'parties', {0}, 'f' || i, 'text/plain', 1, sha256('') from generate_series(1, {1}) i
                """,
                val(party), val(count));
    }

    private void relation(UUID other) {
        db.execute(
                """
                insert into parties.relation (id, party_id, other_id, kind_id)
                select gen_random_uuid(), {0}, {1}, min(id) from parties.relation_kind where not parent
                """,
                val(acme), val(other));
    }
}
