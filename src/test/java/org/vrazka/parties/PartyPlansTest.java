package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Plans;

import java.util.Map;

/** Among many, a counterparty is found by any of its telephones and e-mails through an index. */
@DatabaseTest
class PartyPlansTest {
    @Autowired DSLContext db;
    @Autowired UserFixture given;
    @Autowired Parties parties;

    private Plans plans;

    @BeforeEach
    void manyWithTwoTelephonesEach() {
        plans = new Plans(db);
        given.company();
        given.act(given.admin());
        db.execute(
                """
                insert into parties.party (id, kind, name, phone, email)
                select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'ORGANISATION', 'Firm ' || md5(i::text),
                       '+3598' || lpad(i::text, 8, '0'), 'office' || i || '@example.com'
                from generate_series(1, 3000) i
                """);
        db.execute(
                """
                insert into parties.party_reach (party_id, means, value, position)
                select party_id, means, case means when 'PHONE' then replace(value, '+3598', '+3592') else 'sales-' || value end, 1
                from parties.party_reach
                """);
        db.execute("analyze parties.party_list");
        db.execute("analyze parties.party_reach");
        db.execute("analyze parties.party_sound");
    }

    @Test
    void aSecondTelephoneIsFoundByItsIndex() {
        assertThat(found("02 0000 0777")).isOne();
        assertThat(plans.plan()).contains("Index Scan using party_reach_phone");
    }

    @Test
    void aSecondEmailIsFoundByItsIndex() {
        assertThat(found("Sales-office777@")).isOne();
        assertThat(plans.plan()).contains("Index Scan using party_reach_email");
    }

    @Test
    void aTagAnActivityAndAParentAreFoundByTheirIndexes() {
        var one = "00000000-0000-7000-8000-000000000001";
        var tag =
                db.fetchSingle(
                                "insert into records.tag (name_bg, name_en) values ('рядък',"
                                        + " 'rare') returning id")
                        .get(0);
        db.execute(
                """
                update parties.party
                set tag_ids = array[{0}], parent_id = {1}::uuid,
                    activity_ids = array(select id from parties.activity where code = '62.10')
                where name = 'Firm ' || md5('7')
                """,
                DSL.val(tag), DSL.val(one));
        db.execute("analyze parties.party_list");

        for (var filter :
                Map.of(
                                "tags==" + tag,
                                "party_list_tags",
                                "activities==K",
                                "party_list_activities",
                                "parent==" + one,
                                "party_list_parent")
                        .entrySet()) {
            var listing = parties.listing();
            var page =
                    plans.page(listing.catalogue(), listing.scope(), ListQuery.of(filter.getKey()));
            assertThat(page.items()).as(filter.getKey()).hasSize(1);
            assertThat(plans.plan()).contains(filter.getValue());
        }
    }

    private int found(String text) {
        var listing = parties.listing();
        return plans.page(listing.catalogue(), listing.scope(), ListQuery.ALL.withText(text))
                .items()
                .size();
    }
}
