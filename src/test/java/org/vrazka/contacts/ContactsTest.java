package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.ReachedBy;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Text;

import java.util.UUID;

@DatabaseTest
class ContactsTest {
    @Autowired Contacts contacts;
    @Autowired ContactFixture given;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;
    UUID acme;

    @BeforeEach
    void admin() {
        LocaleContextHolder.setLocale(Text.ENGLISH);
        users.company();
        users.act(users.admin());
        acme = parties.customer("Българска роза АД");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepWhatWasTyped() {
        var form =
                form(
                        "givenName=Иван",
                        "familyName= Иванов ",
                        "gender=MALE",
                        "birthday=1980-05-04",
                        "doNotCall=true",
                        "phones[0].kind=MOBILE",
                        "phones[0].value=0888 123 456",
                        "phones[0].optOut=true",
                        "phones[1].kind=WORK",
                        "phones[1].value=02 987 65 43",
                        "emails[0].value=ivan@example.com",
                        "parties[0].party=Българска роза АД",
                        "parties[0].position=buyer",
                        "parties[0].role=DECIDES");

        var contact = contacts.get(contacts.create(form));

        assertThat(contact.name()).isEqualTo("Иван Иванов");
        assertThat(contact.greeting()).isEqualTo("Уважаеми г-н Иванов");
        assertThat(contact.phones())
                .extracting(ReachedBy::value, ReachedBy::main, ReachedBy::optOut)
                .containsExactly(
                        tuple("+359888123456", true, true), tuple("+35929876543", false, false));
        assertThat(contact.emails()).extracting(ReachedBy::main).containsExactly(true);
        var link = contact.links().getFirst();
        assertThat(link.partyId()).isEqualTo(acme);
        assertThat(link.position()).isEqualTo("Buyer");
        assertThat(link.role()).isEqualTo(DecisionRole.DECIDES);
    }

    @Test
    void sayAllThatIsWrongAtOnce() {
        var form =
                form(
                        "gender=THING",
                        "birthday=2999-01-01",
                        "language=bulgarian",
                        "phones[0].value=няма",
                        "emails[0].value=a@example.com",
                        "emails[1].value=A@example.com",
                        "parties[0].party=Непозната",
                        "parties[0].leftOn=вчера");

        assertThatThrownBy(() -> contacts.create(form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly(
                                                "givenName",
                                                "gender",
                                                "language",
                                                "birthday",
                                                "phones[0].value",
                                                "emails[1].value",
                                                "parties[0].party",
                                                "parties[0].leftOn"));
    }

    @Test
    void changeOnlyWhatNobodyElseChangedMeanwhile() {
        var id = given.contact("Иван Иванов").at(acme).phone("+359888123456").save();
        contacts.change(id, 1, form("givenName=Петър", "familyName=Иванов"));

        assertThatThrownBy(() -> contacts.change(id, 1, form("givenName=Георги")))
                .isInstanceOf(Stale.class);
        var contact = contacts.get(id);
        assertThat(contact.name()).isEqualTo("Петър Иванов");
        assertThat(contact.phones()).isEmpty();
        assertThat(contact.links()).isEmpty();
    }

    @Test
    void areAtSeveralPartiesAndReportToSomebody() {
        var boss = given.contact("Борис Шефов").at(acme).save();
        var beta = parties.customer("Бета ООД");
        var id = given.contact("Иван Иванов").at(acme).save();

        contacts.change(
                id,
                1,
                form(
                        "givenName=Иван",
                        "familyName=Иванов",
                        "parties[0].party=Българска роза АД",
                        "parties[0].partyId=" + acme,
                        "parties[0].partyWas=Българска роза АД",
                        "parties[0].reportsTo=борис шефов",
                        "parties[0].leftOn=2026-01-31",
                        "parties[1].party=" + beta,
                        "parties[1].position=Главен мечтател"));

        assertThat(contacts.get(id).links())
                .extracting(ContactLink::party)
                .containsExactly("Бета ООД", "Българска роза АД");
        assertThat(contacts.get(id).links().getFirst().position()).isEqualTo("Главен мечтател");
        assertThat(contacts.get(id).links().getLast().reportsTo())
                .isEqualTo(new ContactLink.Superior(boss, "Борис Шефов"));
    }

    @Test
    void areFoundByNamesInAnyOrderTelephoneAndEmail() {
        given.contact("Иван Петров Иванов")
                .phone("+359888123456")
                .email("Ivan.Ivanov@Example.com")
                .save();

        for (var text :
                new String[] {
                    "иванов иван",
                    "ivan petrov",
                    "0888 123 456",
                    "+359 88 812",
                    "ivan.ivanov@",
                    "петр"
                }) {
            assertThat(contacts.search(text, 5)).as(text).hasSize(1);
        }
        assertThat(contacts.search("иванов мария", 5)).isEmpty();
    }

    @Test
    void goToTheTrashAndComeBack() {
        var id = given.contact("Иван Иванов").at(acme).save();
        contacts.delete(id, 1);
        assertThatThrownBy(() -> contacts.get(id)).isInstanceOf(NotFound.class);

        contacts.restore(id);
        assertThat(contacts.get(id).links()).hasSize(1);
    }

    static ContactForm form(String... typed) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : typed) {
            fields.add(
                    field.substring(0, field.indexOf('=')),
                    field.substring(field.indexOf('=') + 1));
        }
        return ContactForm.read(fields);
    }
}
