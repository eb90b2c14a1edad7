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
import org.vrazka.shared.NotFound;

import java.util.UUID;

@DatabaseTest
class PartyTabsTest {
    @Autowired PartyTabs tabs;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired ContactFixture people;
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
        assertThat(tabs.counts(acme)).isEmpty();
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

        assertThat(tabs.counts(acme))
                .containsOnly(entry("contacts", "2"), entry("files", "1"), entry("relations", "1"));
    }

    @Test
    void countNoPeopleForWhoMaySeeNone() {
        people.contact("Иван Петров").at(acme).save();
        files(acme, 1);
        users.act(users.user("Clerk", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL)));
        assertThat(tabs.counts(acme)).containsOnly(entry("files", "1"));
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
