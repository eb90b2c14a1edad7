package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.UserFixture;

import java.util.List;

@DatabaseTest
class PartySearchTest {
    @Autowired PartySearch search;
    @Autowired PartyFixture firms;
    @Autowired UserFixture given;
    @Autowired Statements statements;
    @Autowired DSLContext db;

    @BeforeEach
    void company() {
        given.company();
        given.act(given.admin());
        for (var name :
                List.of(
                        "Българска роза АД",
                        "Черно море ООД",
                        "Шишков и Ющян",
                        "Щастие и жажда",
                        "София Трейд",
                        "Хризантема",
                        "Цар Николай Йорданов",
                        "Мюлер Бъч GmbH",
                        "Анна Янева",
                        "Wurth Bulgaria",
                        "Завод 44")) {
            firms.party(name).save();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"131071587", "131 071", "BG131071587", "bg 131071587", "БГ131071587"})
    void findsByNumberWithTheLettersOfItsTaxOrWithout(String typed) {
        firms.party("Балкан Хидро АД").eik("131071587").save();
        assertThat(search.exactly(typed, 5))
                .extracting(PartyHit::name)
                .containsExactly("Балкан Хидро АД");
    }

    @ParameterizedTest
    @CsvSource({
        "Българска роза, Българска роза АД",
        "balgarska roza, Българска роза АД",
        "bulgarska roza, Българска роза АД",
        "BYLGARSKA ROZA, Българска роза АД",
        "garska ro, Българска роза АД",
        "4erno, Черно море ООД",
        "cherno more, Черно море ООД",
        "6i6kov, Шишков и Ющян",
        "shishkov i yushtyan, Шишков и Ющян",
        "iu6tqn, Шишков и Ющян",
        "6tastie, Щастие и жажда",
        "schastie, Щастие и жажда",
        "jajda, Щастие и жажда",
        "zhazhda, Щастие и жажда",
        "sofiq, София Трейд",
        "sofia, София Трейд",
        "sofiya treyd, София Трейд",
        "sofia treid, София Трейд",
        "xrizantema, Хризантема",
        "hrizantema, Хризантема",
        "khrizantema, Хризантема",
        "car nikolai, Цар Николай Йорданов",
        "tsar nikolay, Цар Николай Йорданов",
        "myuler buch, Мюлер Бъч GmbH",
        "ana qneva, Анна Янева",
        "anna yaneva, Анна Янева",
        "wurth, Wurth Bulgaria",
        "vurth, Wurth Bulgaria",
        "zavod 44, Завод 44",
        "zavod 4, Завод 44"
    })
    void findsEverySpelling(String typed, String name) {
        assertThat(found(typed)).isEqualTo(name == null ? List.of() : List.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "българсак, Българска роза АД",
        "bulgaraska roza, Българска роза АД",
        "bulgarska rosa, Българска роза АД",
        "чрно, Черно море ООД",
        "черрно, Черно море ООД",
        "хризатема, Хризантема",
        "хризантима, Хризантема",
        "mjuler, Мюлер Бъч GmbH",
        "вурт, Wurth Bulgaria",
        "hrizna, Хризантема"
    })
    void forgivesOneMistake(String typed, String name) {
        assertThat(found(typed)).isEqualTo(name == null ? List.of() : List.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"българсак роуа", "чнр", "шишо", "zristantema", "несъществуващо"})
    void findsNothingForTwoMistakesOrTooFewLetters(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void asksNoWordOfAnEndlessText() throws Exception {
        var sent = statements.of(() -> found("неизвестна ".repeat(400)));

        assertThat(sent).hasSizeLessThan(4);
    }

    /** Letter by letter in Latin: a letter that becomes another sound hides nothing meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"shishkov", "schastie", "zhazhda", "cherno more", "bulgarska"})
    void keepsWhatItFoundWhileOneTypes(String typed) {
        var last = found(typed);
        assertThat(last).hasSize(1);
        for (int letters = 4; letters < typed.length(); letters++) {
            assertThat(found(typed.substring(0, letters).strip())).containsAll(last);
        }
    }

    @Test
    void findsTheNewNameOnly() {
        var id = firms.party("Стара фирма").save();
        db.execute("update parties.party set name = 'Нова Къща' where id = ?", id);

        assertThat(found("stara firma")).isEmpty();
        assertThat(found("kushta")).containsExactly("Нова Къща");
        assertThat(found("kusta")).containsExactly("Нова Къща");
    }

    private List<String> found(String typed) {
        return search.find(typed, 6).stream().map(PartyHit::name).toList();
    }
}
