package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.PartyPeople.Member;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.util.UUID;

/** The people of a party: who is there, who comes, who leaves. */
@DatabaseTest
class PartyPeopleTest {
    @Autowired PartyPeople people;
    @Autowired Contacts contacts;
    @Autowired ContactFixture given;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;
    User maria;
    User other;
    UUID acme;
    UUID foreign;

    @BeforeEach
    void twoManagers() {
        users.company();
        maria = users.manager();
        other = users.manager();
        acme = parties.customer("Акме ООД", maria.id());
        foreign = parties.customer("Чужда ООД", other.id());
        users.act(maria);
    }

    @Test
    void whoHasLeftStandsLastAndCanComeBack() {
        var anna = given.contact("Анна Първа").at(acme).save();
        given.contact("Бойко Втори").at(acme).save();

        people.leave(anna, acme, 1);
        assertThat(people.of(acme, 10))
                .extracting(member -> member.contact().name())
                .containsExactly("Бойко Втори", "Анна Първа");
        assertThat(people.of(acme, 10).getLast().link().hasLeft()).isTrue();

        people.comeBack(anna, acme, 2);
        assertThat(people.of(acme, 10)).noneMatch(member -> member.link().hasLeft());
    }

    @Test
    void somebodyKnownIsAddedByHisName() {
        var boiko = given.contact("Бойко Втори").of(maria.id()).save();

        people.add(acme, "бойко втори");
        assertThat(people.of(acme, 10)).extracting(Member::contact).hasSize(1);
        assertThat(contacts.get(boiko).links()).hasSize(1);

        assertThatThrownBy(() -> people.add(acme, "Бойко Втори")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> people.add(acme, "Никой")).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyReachesPeopleOrPartiesOfOthers() {
        var hers = given.contact("Анна Първа").at(acme).save();
        given.contact("Чужда Чуждова").at(foreign).save();

        assertThatThrownBy(() -> people.of(foreign, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.add(foreign, "Анна Първа")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.add(acme, "Чужда Чуждова")).isInstanceOf(Invalid.class);
        users.act(other);
        assertThatThrownBy(() -> people.leave(hers, acme, 1)).isInstanceOf(NotFound.class);
        users.act(users.auditor());
        assertThatThrownBy(() -> people.leave(hers, acme, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsTakenFromHisLastPartyStaysWithWhoDidIt() {
        var id = given.contact("Анна Първа").at(acme).of(other.id()).save();

        contacts.change(id, 1, ContactsTest.form("givenName=Анна"));
        assertThat(contacts.get(id).links()).isEmpty();
    }

    @Test
    void nobodyGivesHimselfOutOfReach() {
        var id = given.contact("Анна Първа").at(acme).at(foreign).save();

        assertThatThrownBy(() -> contacts.change(id, 1, ContactsTest.form("givenName=Анна")))
                .isInstanceOf(Invalid.class);
        var asked =
                ContactsTest.form(
                        "givenName=Анна",
                        "parties[0].party=" + acme,
                        "parties[1].party=" + foreign);
        assertThatThrownBy(() -> contacts.create(asked)).isInstanceOf(Invalid.class);
    }
}
