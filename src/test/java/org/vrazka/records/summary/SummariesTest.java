package org.vrazka.records.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.Tally.Group;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Objects;

@DatabaseTest
class SummariesTest {
    @Autowired Summaries summaries;
    @Autowired Lists lists;
    @Autowired RecordKinds kinds;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    private User ada;
    private User mira;

    @BeforeEach
    void given() {
        users.company();
        ada = users.act(users.admin());
        LocaleContextHolder.setLocale(Text.BULGARIAN);
        mira = users.manager();
        parties.party("Първа")
                .manager(ada.id())
                .region("BG-02")
                .classes("REGULAR A X")
                .revenue("10.50")
                .save();
        parties.party("Втора")
                .manager(ada.id())
                .region("BG-02")
                .classes("LOST C Z")
                .revenue("2")
                .save();
        parties.party("Трета").manager(mira.id()).region("BG-16").classes("LOST C Z").save();
        parties.party("Четвърта").save();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void countsAndSumsByTwoFields() {
        assertThat(rows("parties", "", "manager", "status", "revenue12m"))
                .containsExactlyInAnyOrder(
                        "Ада Админова, Постоянен: 1 10.50",
                        "Ада Админова, Изгубен: 1 2",
                        "Мария Мениджърова, Изгубен: 1 null",
                        "няма, няма: 1 null");
        assertThat(rows("parties", "status==LOST", "region", "", ""))
                .containsExactlyInAnyOrder("Бургас: 1 null", "Пловдив: 1 null");
    }

    @Test
    void everyGroupLeadsToTheRowsThatItCounts() {
        for (var by : List.of("manager", "status", "region", "customer", "abc", "createdAt")) {
            var summary = summaries.of("parties", ListQuery.ALL, by, "status", "");
            assertThat(summary.rows()).isNotEmpty();
            for (var group : summary.rows()) {
                var state =
                        Objects.requireNonNull(summary.list(group, group.keys().size() - 1))
                                .split("view=all&")[1];
                assertThat(
                                lists.count(
                                        kinds.get("parties").listing().get(),
                                        ListQuery.ofState(state)))
                        .as(by + " " + group)
                        .isEqualTo((int) group.count());
            }
        }
    }

    @Test
    void aPlaceLeadsToNothingWhenGroupsLieWithinIt() {
        parties.party("Някъде в България").region("BG").save();
        var within =
                summaries.of("parties", ListQuery.ALL, "region", "", "").rows().stream()
                        .filter(group -> "BG".equals(group.keys().getFirst().value()))
                        .toList();
        assertThat(within).singleElement();
        assertThat(
                        summaries
                                .of("parties", ListQuery.ALL, "region", "", "")
                                .list(within.getFirst(), 0))
                .isNull();
    }

    @Test
    void countsDaysByMonthOneAfterTheOther() {
        var party = parties.customer("Купувач", ada.id());
        orders.order(party, "2026-03-05").line("2", "10").save();
        orders.order(party, "2026-01-31").line("1", "7").save();
        orders.order(party, "2026-03-31").line("1", "1").save();
        assertThat(rows("orders", "", "date", "", "total"))
                .extracting(row -> row.replaceAll("^[^:]*: ", ""))
                .containsExactly("1 7.00", "2 21.00");
    }

    @Test
    void countsWhatOneSees() {
        users.act(mira);
        assertThat(rows("parties", "", "manager", "", ""))
                .containsExactly("Мария Мениджърова: 1 null");
    }

    @Test
    void refusesWhatCannotBeGatheredOrSummed() {
        assertThatThrownBy(() -> rows("parties", "", "name", "", "")).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> rows("parties", "", "status", "", "name"))
                .isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> rows("parties", "", "nothing", "", ""))
                .isInstanceOf(BadQuery.class);
    }

    private List<String> rows(String list, String filter, String by, String then, String sum) {
        var query = filter.isEmpty() ? ListQuery.ALL : ListQuery.of(filter);
        return summaries.of(list, query, by, then, sum).rows().stream()
                .map(SummariesTest::said)
                .toList();
    }

    private static String said(Group group) {
        var keys = group.keys().stream().map(key -> key.label()).toList();
        return String.join(", ", keys) + ": " + group.count() + " " + group.sum();
    }
}
