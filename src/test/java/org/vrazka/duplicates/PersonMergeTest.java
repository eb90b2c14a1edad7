package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.Contact;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.contacts.ContactLink;
import org.vrazka.contacts.Contacts;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.Moved;
import org.vrazka.records.merging.Seen;
import org.vrazka.records.trash.TrashFixture;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class PersonMergeTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired TrashFixture trash;
    @Autowired ExternalIds names;
    @Autowired Merges merges;
    @Autowired Contacts facade;
    @Autowired ObjectProvider<Attached> attached;
    private User maria;
    private UUID rose;
    private UUID lily;
    private UUID stays;
    private UUID goes;
    private UUID below;

    @BeforeEach
    void twins() {
        users.company();
        maria = users.manager();
        users.act(users.admin());
        rose = parties.party("Роза").manager(maria.id()).save();
        lily = parties.party("Лилия").manager(maria.id()).save();
        stays =
                contacts.contact("Иван Петров")
                        .at(rose)
                        .email("ivan@rosa.bg")
                        .phone("+359888111111")
                        .save();
        goes =
                contacts.contact("Ivan Petrov")
                        .at(rose)
                        .at(lily)
                        .email("ivan@rosa.bg")
                        .phone("+359888222222")
                        .save();
        below = contacts.contact("Мария Иванова").at(lily).save();
        db.execute(
                "update contacts.contact_party set reports_to = ? where contact_id = ?",
                goes,
                below);
        db.execute(
                "update contacts.contact_point set opt_out = true where contact_id = ? and medium ="
                        + " 'EMAIL'",
                goes);
        db.execute("update contacts.contact set do_not_call = true where id = ?", goes);
        db.execute(
                "insert into contacts.consent (id, contact_id, purpose_id, given_on, proof) select"
                        + " records.new_id(), ?, id, current_date, 'писмо' from contacts.purpose"
                        + " limit 1",
                goes);
        names.add(Kind.CONTACTS, goes, new ExternalId("erp", "P-7"));
    }

    private UUID merge(String... taken) {
        return merges.merge(Kind.CONTACTS, seen(stays), seen(goes), Set.of(taken));
    }

    private Seen seen(UUID contact) {
        return new Seen(contact, facade.get(contact).version());
    }

    @Test
    void whatHungOnTheOneThatGoesHangsOnTheOneThatStays() {
        merge();

        var one = facade.get(stays);
        assertThat(one.name()).isEqualTo("Иван Петров");
        assertThat(one.phones())
                .extracting(ReachedBy::value)
                .containsExactlyInAnyOrder("+359888111111", "+359888222222");
        assertThat(one.links())
                .extracting(ContactLink::partyId)
                .containsExactlyInAnyOrder(rose, lily);
        assertThat(superior(below)).isEqualTo(stays);
        assertThat(
                        db.fetchValue(
                                "select count(*) from contacts.consent where contact_id = ?",
                                stays))
                .isEqualTo(1L);
        assertThat(names.find(Kind.CONTACTS, new ExternalId("erp", "P-7"))).contains(stays);
    }

    /** What either did not want is not wanted. */
    @Test
    void nobodyIsWrittenToOrCalledWhoDidNotWantIt() {
        merge();

        var one = facade.get(stays);
        assertThat(one.doNotCall()).isTrue();
        assertThat(one.emails()).extracting(ReachedBy::optOut).containsExactly(true);
    }

    @Test
    void aDeliverySiteAsksForTheOneThatStaysAndForTheOtherOnceTheyAreTwo() {
        db.execute(
                "insert into parties.party_site (id, party_id, position, name, contact, contact_id)"
                        + " values (records.new_id(), ?, 0, 'Склад', 'Ivan Petrov', ?)",
                lily,
                goes);

        var id = merge();

        assertThat(askedFor()).isEqualTo(stays);
        merges.undo(Kind.CONTACTS, id);
        assertThat(askedFor()).isEqualTo(goes);
    }

    private Object askedFor() {
        return db.fetchValue("select contact_id from parties.party_site where party_id = ?", lily);
    }

    @Test
    void takesTheFieldsThatWereChosen() {
        merge("given_name");

        assertThat(facade.get(stays).name()).isEqualTo("Ivan Petrov");
    }

    private Object superior(UUID contact) {
        return db.fetchValue(
                "select reports_to from contacts.contact_party where contact_id = ?", contact);
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

        merges.undo(Kind.CONTACTS, merge("given_name", "birthday"));

        assertThat(Picture.of(db)).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceTheMergeStays() {
        var merge = merge();
        db.execute("update contacts.contact set description = 'после' where id = ?", stays);
        contacts.contact("Нов Човек").at(rose).save();

        merges.undo(Kind.CONTACTS, merge);

        assertThat(facade.get(stays).description()).isEqualTo("после");
        assertThat(facade.get(goes).links()).hasSize(2);
        assertThat(superior(below)).isEqualTo(goes);
    }

    @Test
    void whoManagesThePartiesMergesAndTakesApart() {
        users.act(maria);

        var merge = merge();

        assertThat(merges.find(Kind.CONTACTS, null, 10).items()).hasSize(1);
        assertThat(merges.find(Kind.PARTIES, null, 10).items()).isEmpty();
        merges.undo(Kind.CONTACTS, merge);
        assertThat(facade.get(goes).phones()).hasSize(1);
    }

    @Test
    void laterMergesAreUndoneFirst() {
        var first = merge();
        var third = contacts.contact("Иван Петров").at(lily).save();
        var second = merges.merge(Kind.CONTACTS, seen(third), seen(stays), Set.of());
        assertThatThrownBy(() -> facade.get(goes))
                .isInstanceOfSatisfying(Moved.class, m -> assertThat(m.to()).isEqualTo(third));

        assertThatThrownBy(() -> merges.undo(Kind.CONTACTS, first)).isInstanceOf(Conflict.class);
        merges.undo(Kind.CONTACTS, second);
        merges.undo(Kind.CONTACTS, first);

        assertThat(facade.get(goes).links()).extracting(ContactLink::partyId).contains(lily);
    }

    @Test
    void refusesWhoWasTooLateOrMayNotDoBoth() {
        assertThatThrownBy(() ->
                        merges.merge(Kind.CONTACTS, seen(stays), new Seen(goes, 99), Set.of()))
                .isInstanceOf(Stale.class);
        var looked = List.of(seen(stays), seen(goes));
        users.act(
                users.user(
                        "Деян",
                        new Grant(Kind.CONTACTS, Action.SEE, Reach.ALL),
                        new Grant(Kind.CONTACTS, Action.CHANGE, Reach.ALL)));

        assertThatThrownBy(
                        () -> merges.merge(Kind.CONTACTS, looked.get(0), looked.get(1), Set.of()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nothingIsLeftWhenTheOneThatStayedIsDeletedForGood() {
        merge();
        db.execute(
                "update contacts.contact set deleted_at = now() - interval '40 days' where id in"
                        + " (?, ?)",
                stays,
                goes);

        trash.empty();
        trash.empty();

        assertThat(facade.all(List.of(stays, goes))).extracting(Contact::id).isEmpty();
        assertThat(
                        db.fetchValue(
                                "select count(*) from contacts.contact where id in (?, ?)",
                                stays,
                                goes))
                .isEqualTo(0L);
        assertThat(db.fetchValue("select count(*) from duplicates.merge")).isEqualTo(0L);
    }

    /** A new table that names people has to say what becomes of its rows. */
    @Test
    void everyColumnThatNamesAPersonIsAttached() {
        var there =
                db.fetch(
                                """
                                select c.conrelid::regclass || '.' || a.attname
                                from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                                where c.contype = 'f' and c.confrelid = 'contacts.contact'::regclass
                                union
                                select n.nspname || '.' || c.relname || '.' || a.attname
                                from pg_attribute a
                                join pg_class c on c.oid = a.attrelid
                                join pg_namespace n on n.oid = c.relnamespace
                                where (a.attname ~ '(^|_)contact_id$' or c.relname = 'file' and a.attname = 'record_id')
                                  and not a.attisdropped
                                  and c.relkind in ('r', 'p', 'v') and not c.relispartition
                                  and n.nspname not in ('pg_catalog', 'information_schema')
                                """)
                        .getValues(0, String.class);

        var told =
                attached.stream()
                        .filter(part -> part.kind() == Kind.CONTACTS)
                        .flatMap(part -> part.columns().stream())
                        .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(there);
    }
}
