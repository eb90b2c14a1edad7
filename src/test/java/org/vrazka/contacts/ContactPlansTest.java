package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Plans;
import org.vrazka.shared.Ids;

/** How pages of many contacts are found, for each reach. */
@DatabaseTest
class ContactPlansTest {
    @Autowired DSLContext db;
    @Autowired Contacts contacts;
    @Autowired Users users;
    @Autowired UserFixture given;
    Plans plans;
    User mira;

    @BeforeEach
    void manyRows() {
        plans = new Plans(db);
        given.company();
        mira =
                given.user(
                        "Мира",
                        new Grant(Kind.CONTACTS, Action.SEE, Reach.TEAM),
                        new Grant(Kind.PARTIES, Action.SEE, Reach.TEAM));
        db.execute(
                """
                insert into contacts.contact (id, given_name)
                select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Name ' || md5(i::text)
                from generate_series(1, 20000) i
                """);
        db.execute("analyze contacts.contact, contacts.contact_list");
        var team = Ids.next();
        db.execute("insert into identity.team (id, name) values (?, 'Север')", team);
        db.execute("update identity.user_account set team_id = ? where id = ?", team, mira.id());
        db.execute(
                """
                update contacts.contact_list l
                set manager_id = case when n % 100 = 0 then ?::uuid else gen_random_uuid() end,
                    team_id = case when n % 100 = 0 then ?::uuid when n % 3 > 0 then gen_random_uuid() end,
                    also = case when n % 500 = 1 then array[?::uuid] when n % 20 = 1 then array[gen_random_uuid()] end
                from (select id, row_number() over (order by id) as n from contacts.contact_list) r
                where r.id = l.id
                """,
                mira.id(), team, team);
        db.execute("analyze contacts.contact_list");
    }

    /** On the same rows, for they take longer to make than to find. */
    @Test
    void everyPageComesByAnIndexOfItsOwn() {
        allAreWalkedByTheirNames();
        thoseOfATeamComeByItsIndexAndTheFewFurtherOnesByTheirs();
        aNameIsFoundByTrigrams();
        aTelephoneIsFoundByItsIndex();
    }

    private void allAreWalkedByTheirNames() {
        given.act(given.admin());
        page(ListQuery.ALL);
        assertThat(plans.plan())
                .contains("Index Scan using contact_list_name")
                .doesNotContain("Sort");
    }

    private void thoseOfATeamComeByItsIndexAndTheFewFurtherOnesByTheirs() {
        given.act(users.get(mira.id()));
        assertThat(page(ListQuery.ALL)).isEqualTo(ListQuery.PAGE);
        assertThat(plans.plan())
                .contains("Index Scan using contact_list_team")
                .contains("Bitmap Index Scan on contact_list_also");
    }

    private void aNameIsFoundByTrigrams() {
        given.act(given.admin());
        page(ListQuery.ALL.withText("c4ca42 name"));
        assertThat(plans.plan()).contains("Bitmap Index Scan on contact_sound_trigram");
    }

    private void aTelephoneIsFoundByItsIndex() {
        db.execute(
                """
                insert into contacts.contact_point (contact_id, medium, n, kind, value, main)
                select id, 'PHONE', 0, 'WORK', '+3598' || lpad((row_number() over ())::text, 8, '0'), true
                from contacts.contact
                """);
        db.execute("analyze contacts.contact_point");
        given.act(given.admin());
        page(ListQuery.ALL.withText("0888 123 456"));
        assertThat(plans.plan()).contains("contact_point_phone");
    }

    private int page(ListQuery query) {
        var listing = contacts.listing();
        return plans.page(listing.catalogue(), listing.scope(), query).items().size();
    }
}
