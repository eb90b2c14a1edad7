package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.contacts.db.Tables.CONTACT;

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
import org.vrazka.records.ListQuery;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class ContactSearchTest {
    @Autowired Contacts contacts;
    @Autowired ContactFixture people;
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    @Autowired Statements statements;
    private UUID shishkov;

    @BeforeEach
    void company() {
        given.company();
        given.act(given.admin());
        shishkov = people.contact("Чавдар Шишков").save();
        people.contact("Христина Ющян").save();
        people.contact("Щерьо Бъчваров").save();
        people.contact("Wolfgang Müller").save();
    }

    @ParameterizedTest
    @CsvSource({
        "чавдар, Чавдар Шишков",
        "4avdar 6i6kov, Чавдар Шишков",
        "shishkov chavdar, Чавдар Шишков",
        "hristina, Христина Ющян",
        "xristina iu6tqn, Христина Ющян",
        "buchvarov, Щерьо Бъчваров",
        "sht bachvarov, Щерьо Бъчваров",
        "волфганг, Wolfgang Müller",
        "muller, Wolfgang Müller"
    })
    void findsEverySpellingInAnyOrder(String typed, String name) {
        assertThat(found(typed)).containsExactly(name);
        assertThat(contacts.find(ListQuery.ALL.withText(typed)).items())
                .extracting(Contact::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "чавадр, Чавдар Шишков",
        "shiskkov, Чавдар Шишков",
        "hristna, Христина Ющян",
        "бъчваррв, Щерьо Бъчваров"
    })
    void forgivesOneMistake(String typed, String name) {
        assertThat(found(typed)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"чвр", "несъществуващ", "шшшков чвдр"})
    void findsNothingForMore(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void findsWhoWasRenamedAndNobodyInTheTrash() {
        db.update(CONTACT)
                .set(CONTACT.FAMILY_NAME, "Жабленски")
                .where(CONTACT.ID.eq(shishkov))
                .execute();
        assertThat(found("zhablensky")).containsExactly("Чавдар Жабленски");
        assertThat(found("jablenksi")).containsExactly("Чавдар Жабленски");
        contacts.delete(shishkov, contacts.get(shishkov).version());
        assertThat(found("zhablenski")).isEmpty();
    }

    /** Six of a thousand are read where the index says that they are, however many there are. */
    @Test
    void readsNoMoreOfWhatManyBeginWithThanIsShown() throws Exception {
        db.execute(
                """
                insert into contacts.contact (id, given_name, family_name)
                select records.new_id(), 'Станислав', 'Стоянов' || n from generate_series(1, 3000) n
                """);
        db.execute("select contacts.list_contacts(array(select id from contacts.contact))");
        db.execute("analyze contacts.contact, contacts.contact_list");

        var asked = statements.inlined(() -> found("стоян")).getFirst();

        var plan = String.join("\n", db.fetch("explain " + asked).getValues(0, String.class));
        assertThat(plan)
                .contains("contact_sound_of_family_start")
                .doesNotContain("Seq Scan on contact");
    }

    private List<String> found(String typed) {
        return contacts.search(typed, 10).stream().map(ContactHit::name).toList();
    }
}
