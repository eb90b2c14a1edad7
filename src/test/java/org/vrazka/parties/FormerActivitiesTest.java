package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Set;

/** Activities of КИД-2008 are known by what became of them. */
@DatabaseTest
class FormerActivitiesTest {
    @Autowired Activities activities;
    @Autowired ActivitySearch search;
    @Autowired PartyFixture parties;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;
    @Autowired DSLContext db;

    @BeforeEach
    void admin() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void haveASuccessorForEachOfBefore() {
        var former = activities.former().values().stream().flatMap(List::stream).toList();
        assertThat(former).hasSize(996);
        assertThat(former).filteredOn(one -> one.was().code().length() == 5).hasSize(615);
        assertThat(former).allSatisfy(one -> assertThat(activities.all()).contains(one.now()));
    }

    @ParameterizedTest
    @CsvSource({
        "01.11, 01.11, true",
        "62.01, 62.10, true",
        "46.73, 46.83, true",
        "25.61, 25.5, true",
        "47.91, 47, true",
        "30.30, 30.3, true",
        "45.11, 47.81, false",
        "01.42, 01.42, false",
        "82.99, 82.99, false",
        "14.1, 14, true",
        "K, L, true",
        "J, K, false"
    })
    void becameWhatHasAllOfThemOrMost(String was, String now, boolean whole) {
        assertThat(activities.former().values().stream().flatMap(List::stream))
                .filteredOn(one -> one.was().code().equals(was))
                .extracting(one -> one.now().code(), FormerActivity::whole)
                .containsExactly(tuple(now, whole));
    }

    @Test
    void areFoundByWhatTheyWere() {
        LocaleContextHolder.setLocale(Text.BULGARIAN);
        assertThat(proposed("62.01")).containsExactly("62.10");
        assertThat(proposed("62.0")).contains("62.10", "62.20", "62.90");
        assertThat(proposed("46.73")).containsExactly("46.73", "46.83");
        assertThat(proposed("тъкане на текстил")).containsExactly("13.20", "13.2");
        assertThat(search.find("62.01", 9).values().iterator().next())
                .extracting(FormerActivity::remark)
                .containsExactly("КИД-2008: 62.01");
        assertThat(activities.toldOfFormer("62.01"))
                .contains("КИД-2008: 62.01 → 62.10 Компютърно програмиране");
        assertThat(activities.toldOfFormer("4673").orElseThrow())
                .startsWith("Записва се 46.73 ")
                .contains(" → 46.83 ");
        assertThat(activities.toldOfFormer("62.10")).isEmpty();
        assertThat(activities.toldOfFormer("Компютърно програмиране")).isEmpty();
    }

    @Test
    void areToldByTheHistoryAsTheyWereThen() {
        LocaleContextHolder.setLocale(Text.BULGARIAN);
        var id = parties.customer("Софт");
        db.execute(
                """
                insert into records.change (kind, record_id, fields)
                select 'parties.party', {0}, jsonb_build_object('activity_ids', jsonb_build_array(null, jsonb_build_array(o.id)))
                from parties.activity_2008 o where code = '62.01'
                """,
                DSL.val(id));
        assertThat(timeline.of(id, Set.of("changes"), null, 9).items().getFirst().changes())
                .extracting(change -> change.after())
                .containsExactly("62.01 Компютърно програмиране (КИД-2008)");
    }

    private List<String> proposed(String text) {
        return search.find(text, 9).keySet().stream().map(Activity::code).toList();
    }
}
