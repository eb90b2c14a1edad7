package org.vrazka.records.trash;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.RecordKinds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class TrashTest {
    @Autowired Trash trash;
    @Autowired Emptying emptying;
    @Autowired RecordKinds kinds;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired ContactFixture contacts;
    @Autowired DSLContext db;
    private User ada;

    @BeforeEach
    void given() {
        users.company();
        ada = users.act(users.admin());
    }

    @Test
    void showsWhatWasDeletedByWhomForThirtyDays() {
        delete("parties.party", parties.customer("Прясна", ada.id()), 1);
        delete("parties.party", parties.customer("Стара", ada.id()), 31);
        parties.customer("Жива", ada.id());

        assertThat(found("parties")).extracting(Discarded::name).containsExactly("Прясна");
        assertThat(found("parties").getFirst().by()).isEqualTo("Ада Админова");
        assertThat(found("products")).isEmpty();
    }

    @Test
    void showsEachWhatHeMayDelete() {
        delete("parties.party", parties.customer("На Ада", ada.id()), 1);
        var own =
                users.user(
                        "Иво",
                        new Grant(Kind.PARTIES, Action.SEE, Reach.ALL),
                        new Grant(Kind.PARTIES, Action.DELETE, Reach.OWN));
        delete("parties.party", parties.customer("На Иво", own.id()), 1);
        users.act(own);
        assertThat(found("parties")).extracting(Discarded::name).containsExactly("На Иво");
        assertThat(trash.kinds()).extracting(kind -> kind.name()).containsExactly("parties");
    }

    @Test
    void showsPeopleToWhoManagesTheirParty() {
        var maria =
                users.user(
                        "Мария",
                        new Grant(Kind.CONTACTS, Action.SEE, Reach.OWN),
                        new Grant(Kind.CONTACTS, Action.DELETE, Reach.OWN));
        var mine =
                contacts.contact("Нейна Позната")
                        .at(parties.customer("Нейна фирма", maria.id()))
                        .save();
        var other =
                contacts.contact("Чужда Позната")
                        .at(parties.customer("Чужда фирма", ada.id()))
                        .save();
        for (var contact : List.of(mine, other)) {
            delete("contacts.contact", contact, 1);
        }
        assertThat(found("contacts")).extracting(Discarded::id).contains(mine, other);
        users.act(maria);
        assertThat(found("contacts")).extracting(Discarded::id).containsExactly(mine);
        delete("contacts.contact", mine, 31);
        Emptying.empty(emptying);
        assertThat(there("contacts.contact", mine)).isFalse();
    }

    @Test
    void deletesForGoodWhatNothingNeeds() {
        var gone = parties.customer("Няма я", ada.id());
        var buyer = parties.customer("Купувач", ada.id());
        var order = orders.order(buyer, "2026-03-05").line("2", "10").save();
        var sold = products.product("S-1", "Продавана");
        db.execute(
                "update orders.order_line set product_key = (select key from products.product where"
                        + " id = ?)",
                sold);
        var unsold = products.product("U-1", "Непродавана");
        for (var party : List.of(gone, buyer)) {
            delete("parties.party", party, 31);
        }
        delete("products.product", sold, 31);
        delete("products.product", unsold, 31);

        Emptying.empty(emptying);
        assertThat(there("parties.party", gone)).isFalse();
        assertThat(there("parties.party", buyer)).isTrue();
        assertThat(there("products.product", sold)).isTrue();
        assertThat(there("products.product", unsold)).isFalse();
        assertThat(db.fetch("select 1 from records.change where record_id = ?", gone)).isEmpty();

        delete("orders.sales_order", order, 31);
        Emptying.empty(emptying);
        Emptying.empty(emptying);
        assertThat(there("orders.sales_order", order)).isFalse();
        assertThat(there("parties.party", buyer)).isFalse();
        assertThat(there("products.product", sold)).isFalse();
    }

    @Test
    void leavesWhatCanStillBeRestored() {
        var fresh = parties.customer("Прясна", ada.id());
        delete("parties.party", fresh, 29);
        Emptying.empty(emptying);
        assertThat(there("parties.party", fresh)).isTrue();
    }

    private void delete(String table, UUID id, int daysAgo) {
        db.execute(
                "update %s set deleted_at = now() - interval '%d days' where id = ?"
                        .formatted(table, daysAgo),
                id);
    }

    private boolean there(String table, UUID id) {
        return db.fetch("select 1 from " + table + " where id = ?", id).isNotEmpty();
    }

    private List<Discarded> found(String list) {
        return trash.of(kinds.get(list), Instant.now().plusSeconds(60), Instant.now());
    }
}
