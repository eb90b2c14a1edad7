package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;
import static org.vrazka.contacts.db.Tables.POSITION;
import static org.vrazka.contacts.db.Tables.PURPOSE;
import static org.vrazka.records.db.Tables.TAG;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.FieldDef;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.Tally;
import org.vrazka.shared.Ids;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every field of the list of contacts finds, shows, sorts and gathers. */
@DatabaseTest
class ContactFiltersTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture given;
    @Autowired Contacts contacts;
    @Autowired Lists lists;
    @Autowired Tally tally;

    private User admin;
    private UUID full;
    private UUID boss;
    private UUID acme;
    private int position;
    private int purpose;
    private int tag;

    @BeforeEach
    void twoOfThemOneWithAllFields() {
        users.company();
        admin = users.act(users.admin());
        acme = parties.customer("Acme", admin.id());
        var other = parties.customer("Бивша", admin.id());
        boss = given.contact("Борис Началников").save();
        full =
                given.contact("Мария Пълна")
                        .at(acme)
                        .at(other)
                        .phone("+359888123456")
                        .phone("+35929871234")
                        .email("maria@example.com")
                        .email("old@example.com")
                        .save();
        position = db.fetch(POSITION).getFirst().getId();
        purpose = db.fetch(PURPOSE).getFirst().getId();
        tag =
                db.insertInto(TAG)
                        .set(TAG.NAME_BG, "Важни")
                        .set(TAG.NAME_EN, "Important")
                        .returningResult(TAG.ID)
                        .fetchSingle()
                        .value1();
        fill(other);
    }

    private void fill(UUID other) {
        db.update(CONTACT)
                .set(CONTACT.MIDDLE_NAME, "Иванова")
                .set(CONTACT.GENDER, "FEMALE")
                .set(CONTACT.GREETING, "Скъпа Мария")
                .set(CONTACT.LANGUAGE, "de")
                .set(CONTACT.BIRTHDAY, LocalDate.of(1980, 3, 4))
                .set(CONTACT.PREFERRED_CHANNEL, "EMAIL")
                .set(CONTACT.PREFERRED_HOURS, "след 14 ч.")
                .set(CONTACT.DO_NOT_CALL, true)
                .set(CONTACT.LAWFUL_BASIS, "CONTRACT")
                .set(CONTACT.DESCRIPTION, "говори немски")
                .set(CONTACT.TAG_IDS, new Integer[] {tag})
                .where(CONTACT.ID.eq(full))
                .execute();
        db.update(CONTACT_PARTY)
                .set(CONTACT_PARTY.POSITION_ID, position)
                .set(CONTACT_PARTY.ROLE, "DECIDES")
                .set(CONTACT_PARTY.REPORTS_TO, boss)
                .where(CONTACT_PARTY.CONTACT_ID.eq(full), CONTACT_PARTY.PARTY_ID.eq(acme))
                .execute();
        db.update(CONTACT_PARTY)
                .set(CONTACT_PARTY.LEFT_ON, LocalDate.of(2025, 6, 30))
                .where(CONTACT_PARTY.CONTACT_ID.eq(full), CONTACT_PARTY.PARTY_ID.eq(other))
                .execute();
        db.update(CONTACT_POINT)
                .set(CONTACT_POINT.OPT_OUT, true)
                .set(CONTACT_POINT.INVALID, true)
                .set(CONTACT_POINT.KIND, "PERSONAL")
                .where(
                        CONTACT_POINT.CONTACT_ID.eq(full),
                        CONTACT_POINT.VALUE.in("+35929871234", "old@example.com"))
                .execute();
        consent("2024-01-02", "2025-01-02");
        consent("2026-01-02", null);
    }

    private void consent(String from, String until) {
        db.insertInto(CONSENT)
                .set(CONSENT.ID, Ids.next())
                .set(CONSENT.CONTACT_ID, full)
                .set(CONSENT.PURPOSE_ID, purpose)
                .set(CONSENT.GIVEN_ON, LocalDate.parse(from))
                .set(CONSENT.PROOF, "формуляр")
                .set(CONSENT.WITHDRAWN_ON, until == null ? null : LocalDate.parse(until))
                .execute();
    }

    /** For each field, what finds the one that has all of them and no other. */
    private Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("name", "name==мария*");
        filters.put("party", "party==Acme");
        filters.put("anyParty", "anyParty==Бивша");
        filters.put("position", "position==" + position);
        filters.put("role", "role==DECIDES");
        filters.put("phone", "phone==*123456");
        filters.put("email", "email==maria*");
        filters.put("parties", "parties==1");
        filters.put("tags", "tags==" + tag);
        filters.put("manager", "manager==" + admin.id());
        filters.put("familyName", "familyName==Пълна");
        filters.put("gender", "gender==FEMALE");
        filters.put("language", "language==de");
        filters.put("birthday", "birthday==1980-03-04");
        filters.put("preferredChannel", "preferredChannel==EMAIL");
        filters.put("doNotCall", "doNotCall==true");
        filters.put("lawfulBasis", "lawfulBasis==CONTRACT");
        filters.put("createdAt", "createdAt=ge=today;name==Мария*");
        filters.put("changedAt", "changedAt=ge=today;name==Мария*");
        filters.put("givenName", "givenName==Мария");
        filters.put("middleName", "middleName==Ив*");
        filters.put("greeting", "greeting==Скъпа*");
        filters.put("preferredHours", "preferredHours==*14*");
        filters.put("description", "description==*немски");
        filters.put("phones", "phones==*71234");
        filters.put("phoneKind", "phoneKind==PERSONAL");
        filters.put("phoneOptOut", "phoneOptOut==true");
        filters.put("phoneInvalid", "phoneInvalid==true");
        filters.put("emails", "emails==old*");
        filters.put("emailKind", "emailKind==PERSONAL");
        filters.put("emailOptOut", "emailOptOut==true");
        filters.put("emailInvalid", "emailInvalid==true");
        filters.put("consent", "consent==" + purpose);
        filters.put("consentHolds", "consentHolds==true");
        filters.put("consentGiven", "consentGiven=ge=2026-01-01");
        filters.put("consentWithdrawn", "consentWithdrawn==2025-01-02");
        filters.put("leftOn", "leftOn=lt=2026-01-01");
        filters.put("reportsTo", "reportsTo==*Началников");
        return filters;
    }

    private Map<String, FieldDef> fields() {
        return contacts.listing().catalogue().fields().stream()
                .collect(Collectors.toMap(FieldDef::name, field -> field));
    }

    @Test
    void eachFieldFinds() {
        var filters = filters();

        assertThat(filters.keySet()).containsExactlyInAnyOrderElementsOf(fields().keySet());
        filters.forEach((field, filter) ->
                assertThat(found(filter)).as(filter).containsExactly("Мария Иванова Пълна"));
    }

    @Test
    void eachFieldIsEmptyOrFilled() {
        for (var field : fields().keySet()) {
            assertThat(found(field + "=null=true").size() + found(field + "=null=false").size())
                    .as(field)
                    .isEqualTo(2);
        }
    }

    @Test
    void eachFieldIsShownSortedByAndGathered() {
        var listing = contacts.listing();
        var all = List.copyOf(fields().keySet());
        for (var field : fields().values()) {
            if (field.isSortable()) {
                var query = new ListQuery(null, "", "-" + field.name(), 1, "", all);
                var page = lists.rows(listing, query);
                assertThat(lists.rows(listing, query.withCursor(page.next())).items())
                        .as(field.name())
                        .hasSize(1);
            }
            if (Tally.gathersBy(field)) {
                var groups = tally.of(listing, ListQuery.ALL, List.of(field), null).groups();
                assertThat(groups.stream().mapToLong(Tally.Group::count).sum()).isEqualTo(2);
            }
        }
        var row = lists.rows(listing, new ListQuery(null, "", "-name", 1, "", all)).items();
        assertThat(row.getFirst().value("anyParty")).isEqualTo("Acme, Бивша");
        assertThat(row.getFirst().value("reportsTo")).isEqualTo("Борис Началников");
    }

    @Test
    void whatIsAskedOfAPartyIsAskedOfOneAndTheSame() {
        assertThat(found("anyParty==Бивша;leftOn==2025-06-30")).hasSize(1);
        assertThat(found("anyParty==Acme;leftOn==2025-06-30")).isEmpty();
        assertThat(found("consent==" + purpose + ";consentHolds==true")).hasSize(1);
        assertThat(found("consentGiven==2024-01-02;consentHolds==true")).isEmpty();
    }

    @Test
    void ofPartiesAndPeopleThatOneDoesNotSeeNothingIsFound() {
        var maria = users.manager();
        var mine = parties.customer("Моя", maria.id());
        db.insertInto(CONTACT_PARTY)
                .set(CONTACT_PARTY.ID, Ids.next())
                .set(CONTACT_PARTY.CONTACT_ID, full)
                .set(CONTACT_PARTY.PARTY_ID, mine)
                .set(CONTACT_PARTY.N, (short) 3)
                .execute();
        users.act(maria);

        assertThat(found("anyParty==Моя")).hasSize(1);
        assertThat(found("anyParty==Бивша")).isEmpty();
        assertThat(found("leftOn=null=false")).isEmpty();
        assertThat(found("reportsTo==*Началников")).isEmpty();
        assertThat(found("reportsTo==" + boss)).isEmpty();
    }

    private List<String> found(String filter) {
        return lists.rows(contacts.listing(), ListQuery.of(filter)).items().stream()
                .map(row -> String.valueOf(row.value("name")))
                .toList();
    }
}
