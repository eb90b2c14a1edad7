package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.complaints.ComplaintFixture;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.profitability.charges.ChargeFixture;
import org.vrazka.profitability.charges.Charges;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.Moved;
import org.vrazka.records.merging.Seen;
import org.vrazka.records.trash.TrashFixture;
import org.vrazka.shared.Stale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class MergeTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired ContactFixture contacts;
    @Autowired ProductFixture products;
    @Autowired CustomFieldFixture own;
    @Autowired TrashFixture trash;
    @Autowired ExternalIds names;
    @Autowired Merges merges;
    @Autowired ComplaintFixture complaints;
    @Autowired ChargeFixture costs;
    @Autowired Charges charges;
    @Autowired Parties facade;
    @Autowired ObjectProvider<Attached> attached;
    private UUID stays;
    private UUID goes;
    private UUID both;
    private UUID child;
    private UUID head;
    private UUID water;

    @BeforeEach
    void twins() {
        users.company();
        users.act(users.admin());
        stays = parties.party("Българска роза ООД").eik("131071587").region("BG-16").save();
        goes = parties.party("Bulgarska Roza").phone("+359888123456").email("a@rosa.bg").save();
        orders.order(stays, "2026-05-04").line("2", "10.00").save();
        orders.order(goes, "2026-05-05").line("1", "7.00").save();
        orders.order(goes, "2026-06-05").line("3", "5.00").save();
        contacts.contact("Мария Иванова").at(goes).save();
        both = contacts.contact("Иван Петров").at(stays).at(goes).save();
        db.execute(
                "update parties.party_reach set kind = 'FAX', opt_out = true where party_id = ? and"
                        + " means = 'PHONE'",
                goes);
        names.add(Kind.PARTIES, goes, new ExternalId("erp", "C-7"));
        child = parties.party("Дъщерна").save();
        head = parties.party("Майка").save();
        db.execute(
                "insert into parties.personal_number (id, party_id, sealed) values"
                        + " (records.new_id(), ?, '1')",
                goes);
        relate(child, goes, "Parent company");
        relate(goes, head, "Parent company");
        relate(goes, stays, "Agent");
        own.field("products", "maker", CustomType.PARTY, "Производител");
        water = products.product("W-1", "Вода");
        db.execute(
                "update products.product set custom = jsonb_build_object('maker', ?::text) where id"
                        + " = ?",
                goes.toString(),
                water);
    }

    private void relate(UUID party, UUID other, String kind) {
        db.execute(
                "insert into parties.relation (id, party_id, other_id, kind_id) select"
                    + " records.new_id(), ?, ?, id from parties.relation_kind where name_en = ?",
                party,
                other,
                kind);
        if (kind.startsWith("Parent")) {
            db.execute("update parties.party set parent_id = ? where id = ?", other, party);
        }
    }

    private UUID merge(String... taken) {
        return merges.merge(Kind.PARTIES, seen(stays), seen(goes), Set.of(taken));
    }

    private Seen seen(UUID party) {
        return new Seen(party, facade.get(party).version());
    }

    @Test
    void whatHungOnTheOneThatGoesHangsOnTheOneThatStays() {
        merge();

        var one = facade.get(stays);
        assertThat(one.name()).isEqualTo("Българска роза ООД");
        assertThat(one.phone()).isEqualTo("+359888123456");
        assertThat(one.email()).isEqualTo("a@rosa.bg");
        assertThat(one.standing().orders()).isEqualTo(3);
        assertThat(
                        (BigDecimal)
                                db.fetchValue(
                                        "select sum(sales) from orders.party_month where party_key"
                                                + " = ?",
                                        one.key()))
                .isEqualByComparingTo("42");
        assertThat(names.find(Kind.PARTIES, new ExternalId("erp", "C-7"))).contains(stays);
        assertThat(
                        db.fetchValue(
                                "select count(*) from contacts.contact_party where party_id = ?",
                                stays))
                .isEqualTo(2L);
        assertThat(
                        db.fetchValue(
                                "select count(*) from orders.sale where party_key = ?",
                                parties.key(goes)))
                .isEqualTo(0L);
    }

    @Test
    void relationsGoOverButForWhatWouldRelateOneToItself() {
        merge();

        assertThat(parent(child)).isEqualTo(stays);
        assertThat(parent(stays)).isEqualTo(head);
        assertThat(
                        db.fetch("select other_id from parties.relation where party_id = ?", goes)
                                .getValues(0, UUID.class))
                .containsExactly(stays);
    }

    @Test
    void ownFieldsThatPointAtTheOneThatGoesPointAtTheOneThatStays() {
        merge();

        assertThat(
                        db.fetchValue(
                                "select custom ->> 'maker' from products.product where id = ?",
                                water))
                .isEqualTo(stays.toString());
    }

    @Test
    void noMergePutsACounterpartyAboveItself() {
        relate(stays, child, "Parent company");

        merge();

        assertThat(parent(stays)).isEqualTo(child);
        assertThat(parent(child)).isEqualTo(goes);
    }

    private Object parent(UUID party) {
        return db.fetchValue("select parent_id from parties.party where id = ?", party);
    }

    @Test
    void theIdOfTheOneThatWentLeadsToTheOther() {
        merge();

        assertThatThrownBy(() -> facade.get(goes))
                .isInstanceOfSatisfying(Moved.class, m -> assertThat(m.to()).isEqualTo(stays));
        assertThatThrownBy(() -> facade.restore(goes)).isInstanceOf(Moved.class);
    }

    @Test
    void undoneToTheByte() {
        var before = Picture.of(db);
        assertThat(before).containsKeys("parties.party", "orders.sale", "contacts.contact_list");

        merges.undo(Kind.PARTIES, merge("region_id", "name"));

        assertThat(Picture.of(db)).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceTheMergeStays() {
        var merge = merge();
        db.execute("update parties.party set phone = '+359888999999' where id = ?", stays);
        db.execute("update orders.sales_order set note = 'после' where party_id = ?", stays);
        var later = orders.order(stays, "2026-07-01").line("1", "1.00").save();

        merges.undo(Kind.PARTIES, merge);

        assertThat(facade.get(stays).phone()).isEqualTo("+359888999999");
        assertThat(facade.get(goes).phone()).isEqualTo("+359888123456");
        assertThat(facade.get(goes).standing().orders()).isEqualTo(2);
        assertThat(
                        db.fetchValue(
                                "select count(*) from orders.sales_order where note = 'после' and"
                                        + " party_id = ?",
                                goes))
                .isEqualTo(2L);
        assertThat(db.fetchValue("select party_id from orders.sales_order where id = ?", later))
                .isEqualTo(stays);
    }

    /** The one that went goes with the one that stayed, and what the merge remembered of both. */
    @Test
    void nothingIsLeftWhenTheOneThatStayedIsDeletedForGood() {
        var first = parties.party("Лале").phone("+359888777777").save();
        var second = parties.party("Лале ООД").save();
        merges.merge(Kind.PARTIES, seen(first), seen(second), Set.of());
        db.execute(
                "update parties.party set deleted_at = now() - interval '40 days' where id in (?,"
                        + " ?)",
                first,
                second);

        trash.empty();
        trash.empty();

        assertThat(
                        db.fetchValue(
                                "select count(*) from parties.party where id in (?, ?)",
                                first,
                                second))
                .isEqualTo(0L);
        assertThat(db.fetchValue("select count(*) from duplicates.merge")).isEqualTo(0L);
    }

    @Test
    void directCostsGoWithTheirCustomerAndWithTheirOrders() {
        var order =
                (UUID)
                        db.fetchValue(
                                "select id from orders.sales_order where party_id = ? limit 1",
                                goes);
        var ofOrder = costs.charge(goes, "2026-05-06", "3").order(order).save();
        var ofCustomer = costs.charge(goes, "2026-05-07", "4").save();
        var others = costs.charge(stays, "2026-05-07", "5").save();

        var merge = merge();
        for (var id : List.of(ofOrder, ofCustomer, others)) {
            assertThat(charges.get(id).party().id()).isEqualTo(stays);
        }
        merges.undo(Kind.PARTIES, merge);
        assertThat(charges.get(ofOrder).party().id()).isEqualTo(goes);
        assertThat(charges.get(ofCustomer).party().id()).isEqualTo(goes);
        assertThat(charges.get(others).party().id()).isEqualTo(stays);
    }

    @Test
    void complaintsGoWithTheirCustomer() {
        var id = complaints.complaint(goes, "2026-05-06");

        var merge = merge();
        assertThat(db.fetchValue("select party_id from orders.complaint where id = ?", id))
                .isEqualTo(stays);
        merges.undo(Kind.PARTIES, merge);
        assertThat(db.fetchValue("select party_id from orders.complaint where id = ?", id))
                .isEqualTo(goes);
    }

    @Test
    void laterMergesAreUndoneFirst() {
        var first = merge();
        var third = parties.customer("Роза");
        var second = merges.merge(Kind.PARTIES, seen(third), seen(stays), Set.of());
        assertThatThrownBy(() -> facade.get(goes))
                .isInstanceOfSatisfying(Moved.class, m -> assertThat(m.to()).isEqualTo(third));

        assertThatThrownBy(() -> merges.undo(Kind.PARTIES, first)).isInstanceOf(Conflict.class);
        merges.undo(Kind.PARTIES, second);
        merges.undo(Kind.PARTIES, first);

        assertThat(facade.get(goes).standing().orders()).isEqualTo(2);
    }

    @Test
    void refusesWhoWasTooLateOrMayNotDoBoth() {
        var old = new Seen(goes, 99);
        assertThatThrownBy(() -> merges.merge(Kind.PARTIES, seen(stays), old, Set.of()))
                .isInstanceOf(Stale.class);
        var looked = List.of(seen(stays), seen(goes));

        users.act(
                users.user(
                        "Деян",
                        new Grant(Kind.PARTIES, Action.SEE, Reach.ALL),
                        new Grant(Kind.PARTIES, Action.CHANGE, Reach.ALL)));

        assertThatThrownBy(() -> merges.merge(Kind.PARTIES, looked.get(0), looked.get(1), Set.of()))
                .isInstanceOf(Forbidden.class);
    }

    /** A new table that names counterparties has to say what becomes of its rows. */
    @Test
    void everyColumnThatNamesACounterpartyIsAttached() {
        var there =
                db.fetch(
                                """
                                select c.conrelid::regclass || '.' || a.attname
                                from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                                where c.contype = 'f' and c.confrelid = 'parties.party'::regclass
                                union
                                select n.nspname || '.' || c.relname || '.' || a.attname
                                from pg_attribute a
                                join pg_class c on c.oid = a.attrelid
                                join pg_namespace n on n.oid = c.relnamespace
                                where (a.attname ~ '(^|_)party_(id|key)$' or c.relname = 'file' and a.attname = 'record_id')
                                  and not a.attisdropped
                                  and c.relkind in ('r', 'p', 'v') and not c.relispartition
                                  and n.nspname not in ('pg_catalog', 'information_schema')
                                """)
                        .getValues(0, String.class);

        var told =
                attached.stream()
                        .filter(part -> part.kind() == Kind.PARTIES)
                        .flatMap(part -> part.columns().stream())
                        .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(there);
    }
}
