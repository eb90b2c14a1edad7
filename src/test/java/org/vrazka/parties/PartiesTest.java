package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

@DatabaseTest
class PartiesTest {
    @Autowired DSLContext db;
    @Autowired CurrentUser currentUser;
    @Autowired Parties parties;
    @Autowired PartyFixture given;
    @Autowired UserFixture users;

    @Test
    void keepWhatWasTypedInOneForm() {
        var party =
                asAdmin(() ->
                        parties.get(
                                parties.create(
                                        form("  Тойота  Варна ")
                                                .with("eik", "107 555 315")
                                                .with("vatNumber", "bg 107555315")
                                                .with("region", "Варна")
                                                .with("phone", "0888 123 456")
                                                .with("website", "www.example.com")
                                                .form())));

        assertThat(party.name()).isEqualTo("Тойота  Варна");
        assertThat(party.eik()).isEqualTo("107555315");
        assertThat(party.vatNumber()).isEqualTo("BG107555315");
        assertThat(party.region()).extracting(Region::code).isEqualTo("BG-03");
        assertThat(party.phone()).isEqualTo("+359888123456");
        assertThat(party.website()).isEqualTo("https://www.example.com");
        assertThat(party.roles()).containsExactly(PartyRole.CUSTOMER);
        assertThat(party.version()).isEqualTo(1);
    }

    @Test
    void keepAPlaceThatNoListKnowsAsText() {
        var party =
                asAdmin(() -> parties.get(parties.create(form("A").with("region", "EIRE").form())));

        assertThat(party.region()).isNull();
        assertThat(party.regionText()).isEqualTo("EIRE");
    }

    @Test
    void readAPhoneByTheCountryOfTheParty() {
        var form = form("Nordwind GmbH").with("region", "DE").with("phone", "030 123456").form();

        assertThat(asAdmin(() -> parties.get(parties.create(form))).phone())
                .isEqualTo("+4930123456");
    }

    @Test
    void sayAllThatIsWrongAtOnceAndKeepNothing() {
        var form =
                form(" ")
                        .with("vatNumber", "BG1")
                        .with("phone", "abc")
                        .with("email", "a@b")
                        .with("website", "javascript:alert(1)")
                        .with("market", "Луна")
                        .form();

        assertThatThrownBy(() -> asAdmin(() -> parties.create(form)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly(
                                                "name",
                                                "vatNumber",
                                                "market",
                                                "phones[0].value",
                                                "emails[0].value",
                                                "website"));
        assertThat(db.fetchCount(PARTY)).isZero();
    }

    @Test
    void acceptAWrongCheckDigit() {
        var form = form("A").with("eik", "107555319").form();

        assertThat(asAdmin(() -> parties.get(parties.create(form))).eik()).isEqualTo("107555319");
    }

    @Test
    void changeOnlyWhatNobodyElseChangedMeanwhile() {
        var id = given.customer("Преди");
        asAdmin(() -> change(id, 1, "После"));

        assertThatThrownBy(() -> asAdmin(() -> change(id, 1, "Късно")))
                .isInstanceOfSatisfying(Stale.class, e -> assertThat(e.current()).isEqualTo(2));
        assertThat(asAdmin(() -> parties.get(id)).name()).isEqualTo("После");
    }

    @Test
    void keepTheSlimListInStep() {
        var id = given.party("Щит").region("10135").revenue("12.50").save();
        asAdmin(() -> change(id, 1, "Роза"));
        var listed = db.fetchSingle(PARTY_LIST, PARTY_LIST.ID.eq(id));

        assertThat(listed.getSortName()).isEqualTo("roza");
        assertThat(listed.getRegionId()).isNull();
        assertThat(listed.getCountryId()).isNull();
        assertThat(listed.getRevenue_12m()).isEqualByComparingTo("12.50");
    }

    @Test
    void deleteToTheTrashAndComeBackWithTheirFigures() {
        var id = given.party("Роза").revenue("12.50").classes("REGULAR A X").save();
        asAdmin(() -> delete(id, 1));

        assertThat(db.fetchCount(PARTY_LIST)).isZero();
        assertThatThrownBy(() -> asAdmin(() -> parties.get(id))).isInstanceOf(NotFound.class);

        asAdmin(() -> restore(id));
        var back = asAdmin(() -> parties.get(id));
        assertThat(back.standing().abc()).isEqualTo("A");
        assertThat(back.standing().revenue12m()).isEqualByComparingTo("12.50");
    }

    @Test
    void areNotThereForTheManagerOfOthers() {
        var maria = users.user("Мария", ReadyRole.SALES_MANAGER);
        var petar = users.user("Петър", ReadyRole.SALES_MANAGER);
        var hers = given.customer("На Мария", maria.id());

        assertThat(as(maria, () -> parties.get(hers)).name()).isEqualTo("На Мария");
        assertThatThrownBy(() -> as(petar, () -> parties.get(hers))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(petar, () -> change(hers, 1, "Х")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(petar, () -> delete(hers, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(petar, () -> restore(hers))).isInstanceOf(NotFound.class);
        assertThat(as(petar, () -> parties.all(List.of(hers)))).isEmpty();
    }

    @Test
    void belongToTheManagerWhoMakesThem() {
        var maria = users.user("Мария", ReadyRole.SALES_MANAGER);
        var petar = users.user("Петър", ReadyRole.SALES_MANAGER);
        var id = as(maria, () -> parties.create(form("А").form()));

        assertThat(as(maria, () -> parties.get(id)).managerId()).isEqualTo(maria.id());
        assertThatThrownBy(() ->
                        as(
                                maria,
                                () ->
                                        parties.create(
                                                form("Б")
                                                        .with("manager", petar.id().toString())
                                                        .form())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void areOnlyReadByTheAuditor() {
        var auditor = users.user("Одитор", ReadyRole.AUDITOR);
        var id = given.customer("А");

        assertThat(as(auditor, () -> parties.get(id)).name()).isEqualTo("А");
        assertThatThrownBy(() -> as(auditor, () -> parties.create(form("Б").form())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(auditor, () -> change(id, 1, "Б")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(auditor, () -> delete(id, 1))).isInstanceOf(Forbidden.class);
    }

    private UUID change(UUID id, int version, String name) {
        parties.change(id, version, form(name).form());
        return id;
    }

    private UUID delete(UUID id, int version) {
        parties.delete(id, version);
        return id;
    }

    private UUID restore(UUID id) {
        parties.restore(id);
        return id;
    }

    private static TypedParty form(String name) {
        return new TypedParty().with("name", name);
    }

    private <T> T asAdmin(Supplier<T> work) {
        return as(users.user("Админ", ReadyRole.ADMINISTRATOR), work);
    }

    private <T> T as(User user, Supplier<T> work) {
        return currentUser.as(user, work);
    }
}
