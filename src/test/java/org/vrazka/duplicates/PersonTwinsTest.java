package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class PersonTwinsTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired SearchFixture searches;
    @Autowired Pairs pairs;
    private User maria;
    private UUID rose;
    private UUID lily;

    @BeforeEach
    void given() {
        users.company();
        maria = users.manager();
        users.act(users.admin());
        rose = parties.party("Роза").manager(maria.id()).save();
        lily = parties.party("Лилия").save();
    }

    private List<Pair> found() {
        searches.all(Kind.CONTACTS);
        return pairs.find(Kind.CONTACTS, false, null, 50).items();
    }

    @Test
    void oneTypedInOtherLettersAtTheSameCounterparty() {
        contacts.contact("Иван Петров").at(rose).save();
        contacts.contact("Ivan Petrov").at(rose).save();

        assertThat(found())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.reasons())
                                .extracting(Reason::what)
                                .contains(Reason.What.NAME, Reason.What.PARTY));
    }

    @Test
    void oneWithAMiddleNameAndOneWithout() {
        contacts.contact("Иван Петров").at(rose).phone("+359888111111").save();
        contacts.contact("Иван Георгиев Петров").at(lily).phone("+359888111111").save();

        assertThat(found()).hasSize(1);
    }

    @Test
    void oneMistypedWithTheSameEmail() {
        contacts.contact("Иван Петров").at(rose).email("ivan@rosa.bg").save();
        contacts.contact("Ивн Петров").at(lily).email("IVAN@rosa.bg").save();

        assertThat(found()).hasSize(1);
    }

    @Test
    void noTwoOfOneFamilyOrOfferingOneTelephone() {
        contacts.contact("Иван Петров").at(rose).phone("+359888111111").save();
        contacts.contact("Петър Петров").at(rose).phone("+359888111111").save();
        contacts.contact("Мария Николова").at(rose).phone("+359888111111").save();

        assertThat(found()).isEmpty();
    }

    @Test
    void noTwoBornOnOtherDays() {
        var one = contacts.contact("Иван Петров").at(rose).save();
        var other = contacts.contact("Иван Петров").at(rose).save();
        db.execute("update contacts.contact set birthday = '1970-01-02' where id = ?", one);
        db.execute("update contacts.contact set birthday = '1999-03-04' where id = ?", other);

        assertThat(found()).isEmpty();
    }

    /** Nothing is told of who is out of reach, nor of a counterparty that is. */
    @Test
    void onlyPairsOfWhichOneSeesBoth() {
        contacts.contact("Иван Петров").at(rose).email("ivan@rosa.bg").save();
        contacts.contact("Иван Петров").at(lily).email("ivan@rosa.bg").save();
        assertThat(found()).hasSize(1);

        users.act(maria);

        assertThat(pairs.find(Kind.CONTACTS, false, null, 50).items()).isEmpty();
        assertThat(pairs.find(Kind.PARTIES, false, null, 50).items()).isEmpty();
    }

    /** A name that thousands have makes no pairs by itself. */
    @Test
    void aCommonNameComparesNobodyWithAll() {
        for (int i = 0; i < 60; i++) {
            contacts.contact("Иван Иванов").at(parties.party("Фирма " + i).save()).save();
        }

        assertThat(searches.all(Kind.CONTACTS)).isZero();
    }
}
