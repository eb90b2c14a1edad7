package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.ReachedBy;

import java.util.List;

/** Who types a counterparty that is there already is told while he types. */
@DatabaseTest
class TypedTwinsTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired TypedTwins typed;
    private User maria;

    @BeforeEach
    void rose() {
        users.company();
        maria = users.manager();
        parties.party("Българска роза ООД")
                .eik("131071587")
                .vatNumber("BG131071587")
                .phone("+359888123456")
                .email("Office@roza.example")
                .manager(maria.id())
                .save();
        parties.party("Българска керамика АД").manager(maria.id()).save();
        users.act(maria);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Българска роза",
                "bulgarska roza",
                "Roza Balgarska Ltd",
                "БЪЛГАРСКА РОЗА ЕООД",
                "Бълграска роза"
            })
    void byNameInAnySpelling(String name) {
        assertThat(twins(name, null, null)).containsExactly("Българска роза ООД");
    }

    @Test
    void byNumbers() {
        assertThat(twins(null, "131071587", null)).containsExactly("Българска роза ООД");
        assertThat(twins("Роза", "1310715870015", null)).containsExactly("Българска роза ООД");
        assertThat(twins("Роза", null, "BG 131071587")).containsExactly("Българска роза ООД");
    }

    @Test
    void byTelephoneAndMailTogetherWithAName() {
        var form =
                new TypedTwins.Form(
                        "Роза",
                        null,
                        null,
                        null,
                        null,
                        List.of(ReachedBy.of("0888 123 456", null)),
                        List.of(ReachedBy.of("office@ROZA.example", null)));

        var twin = typed.twins(form).getFirst();

        assertThat(twin.side().name()).isEqualTo("Българска роза ООД");
        assertThat(twin.why()).contains("same telephone", "same e-mail");
    }

    @Test
    void nobodyWhoseNameOnlySharesAWord() {
        assertThat(twins("Българска мебел", null, null)).isEmpty();
        assertThat(twins("", "", "")).isEmpty();
    }

    @Test
    void nobodyThatOneDoesNotSee() {
        users.act(users.manager());

        assertThat(twins("Българска роза", "131071587", null)).isEmpty();
    }

    private List<String> twins(String name, String eik, String vat) {
        return typed.twins(new TypedTwins.Form(name, null, eik, vat, null, null, null)).stream()
                .map(twin -> twin.side().name())
                .toList();
    }
}
