package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.ReachedBy;

import java.util.List;
import java.util.UUID;

/** Who is there already is told while one types a new contact. */
@DatabaseTest
class TypedPeopleTest {
    @Autowired TypedPeople typed;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    private User maria;
    private UUID firm;

    @BeforeEach
    void stefan() {
        users.company();
        maria = users.manager();
        firm = parties.customer("Лозаро", maria.id());
        contacts.contact("Стефан Караджов")
                .at(firm)
                .phone("+359888654321")
                .email("Stefan@lozaro.example")
                .save();
        contacts.contact("Петър Иванов").at(firm).save();
        users.act(maria);
    }

    @ParameterizedTest
    @CsvSource({"Стефан, Караджов", "stefan, karadjov", "СТЕФАН, КАРАДЖОВ", "Караджов, Стефан"})
    void byNameInAnySpelling(String given, String family) {
        assertThat(names(form(given, family, null, null, null))).containsExactly("Стефан Караджов");
    }

    @Test
    void byTelephoneAndMail() {
        var twins =
                typed.twins(form("Стефан", null, "0888 654 321", "stefan@LOZARO.example", null));

        assertThat(twins).hasSize(1);
        assertThat(twins.getFirst().side().href()).startsWith("/contacts/");
        assertThat(twins.getFirst().why()).contains("same telephone", "same e-mail");
        assertThat(twins.getFirst().percent()).isBetween(30, 100);
    }

    @Test
    void withAMistakeAmongThoseOfTheParty() {
        assertThat(names(form("Стефан", "Краджов", null, null, "Лозаро")))
                .containsExactly("Стефан Караджов");
        assertThat(names(form("Стевен", "Караджов", null, null, "Лозаро")))
                .containsExactly("Стефан Караджов");
    }

    @Test
    void nobodyWhoOnlySharesOneName() {
        assertThat(names(form("Стефан", "Петров", null, null, null))).isEmpty();
        assertThat(names(form("Стефан", null, null, null, null))).isEmpty();
        assertThat(names(form(null, null, null, null, null))).isEmpty();
    }

    @Test
    void nobodyWhomOneDoesNotSee() {
        users.act(users.manager());

        assertThat(names(form("Стефан", "Караджов", "0888 654 321", null, "Лозаро"))).isEmpty();
    }

    private List<String> names(TypedPeople.Form form) {
        return typed.twins(form).stream().map(twin -> twin.side().name()).toList();
    }

    private static TypedPeople.Form form(
            String given, String family, String phone, String email, String party) {
        return new TypedPeople.Form(
                given,
                null,
                family,
                "",
                "",
                ReachedBy.only(phone),
                ReachedBy.only(email),
                party == null ? null : List.of(new TypedPeople.At(party, null, null)));
    }
}
