package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.NotFound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose contacts somebody sees: those at any party of his, and his own at none. */
@DatabaseTest
class ContactReachTest {
    @Autowired Contacts contacts;
    @Autowired Teams teams;
    @Autowired Users users;
    @Autowired UserFixture given;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture people;
    @Autowired DSLContext db;
    User admin;
    User head;
    User mira;
    User far;
    UUID ofMira;
    UUID ofFar;
    UUID ofNobody;
    UUID both;

    @BeforeEach
    void twoManagersAndAHead() {
        given.company();
        admin = given.act(given.admin());
        head = who("Шефка", Reach.TEAM_AND_BELOW);
        mira = who("Мира", Reach.TEAM);
        far = who("Фани", Reach.OWN);
        ofMira = parties.customer("На Мира", mira.id());
        ofFar = parties.customer("На Фани", far.id());
        ofNobody = parties.customer("На никого");
        people.contact("Анна Мирина").at(ofMira).save();
        people.contact("Бойко Фаниев").at(ofFar).save();
        both = people.contact("Васил Общов").at(ofFar).at(ofMira).save();
        people.contact("Галя Ничия").at(ofNobody).save();
        people.contact("Дамян Свободен").of(far.id()).save();
        teams.create(new TeamContent("Продажби", null, head.id(), Set.of(mira.id())));
    }

    @Test
    void aContactIsOfEveryManagerOfItsParties() {
        assertThat(seenBy(mira)).containsExactly("Анна Мирина", "Васил Общов");
        assertThat(seenBy(head)).containsExactly("Анна Мирина", "Васил Общов");
        assertThat(seenBy(far)).containsExactly("Бойко Фаниев", "Дамян Свободен", "Васил Общов");
        assertThat(seenBy(admin)).hasSize(5);
    }

    @Test
    void ofAPartyThatOneDoesNotSeeNothingIsTold() {
        given.act(users.get(mira.id()));

        assertThat(contacts.get(both).links())
                .extracting(ContactLink::party)
                .containsExactly("На Мира");
        assertThat(contacts.search("общов", 5)).extracting(ContactHit::party).containsOnlyNulls();
        assertThat(contacts.search("фаниев", 5)).isEmpty();
        assertThat(contacts.find(ListQuery.of("party==*фани*")).items()).isEmpty();
    }

    @Test
    void contactsGoWithTheirPartyAndTheirManager() {
        given.act(admin);
        db.update(PARTY).set(PARTY.MANAGER_ID, mira.id()).where(PARTY.ID.eq(ofFar)).execute();
        assertThat(seenBy(mira)).containsExactly("Анна Мирина", "Бойко Фаниев", "Васил Общов");
        assertThat(seenBy(far)).containsExactly("Дамян Свободен");
        assertListsKnowTheOwners();

        given.act(admin);
        teams.create(new TeamContent("Север", null, far.id(), Set.of(mira.id())));
        assertThat(seenBy(head)).isEmpty();
        assertListsKnowTheOwners();
    }

    @Test
    void whatIsOutOfReachIsNotThereInTheTrashEither() {
        given.act(admin);
        contacts.delete(both, 1);
        assertThat(db.fetchExists(CONTACT_LIST, CONTACT_LIST.ID.eq(both))).isFalse();

        given.act(given.user("Друг", all(Reach.OWN)));
        assertThatThrownBy(() -> contacts.restore(both)).isInstanceOf(NotFound.class);

        db.update(PARTY)
                .set(PARTY.MANAGER_ID, given.act(given.user("Трети", all(Reach.OWN))).id())
                .where(PARTY.ID.eq(ofMira))
                .execute();
        contacts.restore(both);
        assertThat(contacts.get(both).name()).isEqualTo("Васил Общов");
    }

    private User who(String name, Reach reach) {
        return given.user(
                name,
                new Grant(Kind.CONTACTS, Action.SEE, reach),
                new Grant(Kind.PARTIES, Action.SEE, reach));
    }

    private static Grant[] all(Reach reach) {
        return List.of(Action.SEE, Action.CHANGE, Action.DELETE).stream()
                .map(action -> new Grant(Kind.CONTACTS, action, reach))
                .toArray(Grant[]::new);
    }

    private List<String> seenBy(User user) {
        given.act(users.get(user.id()));
        var found = contacts.find(ListQuery.ALL).items().stream().map(Contact::name).toList();
        assertThat(contacts.find(ListQuery.ALL.withSort("-birthday")).items())
                .extracting(Contact::name)
                .containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    /** Computed anew, the list says the same. */
    private void assertListsKnowTheOwners() {
        var before = new HashSet<>(db.fetch(CONTACT_LIST));
        db.deleteFrom(CONTACT_LIST).execute();
        db.update(CONTACT).set(CONTACT.DO_NOT_CALL, CONTACT.DO_NOT_CALL).execute();
        assertThat(new HashSet<>(db.fetch(CONTACT_LIST))).isEqualTo(before);
    }
}
