package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.Row;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.shared.Invalid;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@DatabaseTest
class ActivitiesTest {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Autowired Activities activities;
    @Autowired ActivitySearch search;
    @Autowired Parties parties;
    @Autowired Lists lists;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;

    @BeforeEach
    void admin() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void areAWholeTreeWithNamesInBothLanguages() {
        var all = activities.all();
        assertThat(all).hasSize(1047);
        assertThat(all)
                .allSatisfy(one -> {
                    assertThat(one.nameBg()).matches(name -> CYRILLIC.matcher(name).find());
                    assertThat(one.nameEn()).matches(name -> !CYRILLIC.matcher(name).find());
                });
        assertThat(all).filteredOn(one -> one.code().length() == 1).hasSize(22);
        assertThat(all).filteredOn(one -> one.code().length() == 2).hasSize(87);
        assertThat(all).filteredOn(one -> one.code().length() == 4).hasSize(287);
        assertThat(all).filteredOn(one -> one.code().length() == 5).hasSize(651);
        isInPreorder(all);
        assertThat(all)
                .filteredOn(one -> one.code().length() > 2)
                .allSatisfy(one -> assertThat(one.code()).startsWith(parent(one, all).code()));
        assertThat(all).last().extracting(Activity::code).isEqualTo("99.00");
    }

    /** Each lies in its parent, and what is in it comes right after it. */
    private static void isInPreorder(List<Activity> all) {
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            assertThat(one.id()).isEqualTo(all.getFirst().id() + at);
            assertThat(one.lastId())
                    .isEqualTo(
                            all.stream()
                                    .filter(in -> lies(in, one, all))
                                    .mapToInt(Activity::id)
                                    .max()
                                    .orElseThrow());
            assertThat(one.code().length() == 1).isEqualTo(one.parentId() == null);
        }
    }

    private static boolean lies(Activity in, Activity one, List<Activity> all) {
        return in.equals(one) || in.parentId() != null && lies(parent(in, all), one, all);
    }

    private static Activity parent(Activity one, List<Activity> all) {
        return all.get(one.parentId() - all.getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({
        "62.10, 62.10",
        "6210, 62.10",
        "c, C",
        "Компютърно програмиране, 62.1",
        "computer programming activities, 62.1",
        "62.10 Компютърно програмиране, 62.10",
        "62.01, 62.10",
        "6201, 62.10",
        "62.01 Компютърно програмиране, 62.10",
        "46.73, 46.73",
        "'46.73 Търговия на едро с дървен материал, строителни материали и санитарно оборудване',"
                + " 46.83",
        "Тъкане на текстил, 13.2"
    })
    void areKnownByCodeByNameAndByBoth(String typed, String code) {
        assertThat(activities.resolve(typed)).map(Activity::code).contains(code);
    }

    @Test
    void areFoundByWordsInBothScriptsAndByTheBeginningOfACode() {
        for (var text : List.of("програмир", "programir", "computer progr", "62.10", "62.1")) {
            assertThat(proposed(text)).as(text).contains("62.10");
        }
        assertThat(proposed("няма такова")).isEmpty();
        assertThat(proposed(" ")).isEmpty();
    }

    private List<String> proposed(String text) {
        return search.find(text, 9).keySet().stream().map(Activity::code).toList();
    }

    @Test
    void standOnACounterpartyTheMainOneFirst() {
        var id = create("Софт", "62.01", "  ", "47.91 Търговия", "6311");
        assertThat(id).isNull();
        id = create("Софт", "62.01", "", "47.91", "6311");
        assertThat(codes(id)).containsExactly("62.10", "47.91", "63.10");
        assertThat(String.valueOf(rows("name==Софт").getFirst().value("activities")))
                .startsWith("62.10 ")
                .contains("; 47.91 ");
    }

    @Test
    void areFiltersThatFindWhatLiesBelow() {
        create("Софт", "62.10");
        create("Мляко", "10.51", "46.33");
        create("Никой");

        assertThat(found("activities==K")).containsExactly("Софт");
        assertThat(found("activities==62.01")).containsExactly("Софт");
        assertThat(found("activities=='62.0 Дейности в областта на информационните технологии'"))
                .containsExactly("Софт");
        assertThat(found("activities==62.09")).isEmpty();
        assertThat(found("activities==10")).containsExactly("Мляко");
        assertThat(found("activities==46.3")).containsExactly("Мляко");
        assertThat(found("activities=in=(K,C)")).containsExactly("Мляко", "Софт");
        assertThat(found("activities=='*мляко*'")).containsExactly("Мляко");
        assertThat(found("activities=='" + "*о".repeat(200) + "§'")).isEmpty();
        assertThat(found("activities=null=true")).containsExactly("Никой");
        assertThat(found("activities!=K")).containsExactly("Мляко", "Никой");
    }

    @Test
    void areToldByTheHistory() {
        var id = create("Софт", "62.10");
        parties.change(id, 1, typed("Софт", "63.10", "62.10"));
        assertThat(timeline.of(id, Set.of("changes"), null, 9).items().getFirst().changes())
                .anyMatch(change ->
                        String.valueOf(change.before()).startsWith("62.10 ")
                                && String.valueOf(change.after()).startsWith("63.10 "));
    }

    private UUID create(String name, String... typed) {
        try {
            return parties.create(typed(name, typed));
        } catch (Invalid e) {
            assertThat(e.errors()).allMatch(error -> error.field().startsWith("activities["));
            return null;
        }
    }

    private static PartyForm typed(String name, String... typed) {
        var form = TaggedParty.of(name, "", null);
        return new PartyForm(
                form.kind(),
                form.name(),
                form.legalName(),
                form.roles(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Stream.of(typed).map(ActivityRow::new).toList());
    }

    private List<String> codes(UUID party) {
        return activities.of(parties.get(party).more().activities()).stream()
                .map(Activity::code)
                .toList();
    }

    private List<String> found(String filter) {
        return rows(filter).stream().map(row -> String.valueOf(row.value("name"))).toList();
    }

    private List<Row> rows(String filter) {
        return lists.rows(
                        parties.listing(),
                        ListQuery.of(filter).withColumns(List.of("name", "activities")))
                .items();
    }
}
