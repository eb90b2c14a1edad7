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
        assertThat(all).hasSize(996);
        assertThat(all)
                .allSatisfy(one -> {
                    assertThat(one.nameBg()).matches(name -> CYRILLIC.matcher(name).find());
                    assertThat(one.nameEn()).matches(name -> !CYRILLIC.matcher(name).find());
                });
        assertThat(all).filteredOn(one -> one.code().length() == 1).hasSize(21);
        assertThat(all).filteredOn(one -> one.code().length() == 2).hasSize(88);
        assertThat(all).filteredOn(one -> one.code().length() == 4).hasSize(272);
        assertThat(all).filteredOn(one -> one.code().length() == 5).hasSize(615);
        assertThat(all)
                .filteredOn(one -> one.code().length() > 2)
                .allSatisfy(one ->
                        assertThat(one.code()).startsWith(all.get(one.parentId() - 1).code()));
    }

    @ParameterizedTest
    @CsvSource({
        "62.01, 62.01",
        "6201, 62.01",
        "c, C",
        "Компютърно програмиране, 62.01",
        "computer programming activities, 62.01",
        "62.01 Компютърно програмиране, 62.01"
    })
    void areKnownByCodeByNameAndByBoth(String typed, String code) {
        assertThat(activities.resolve(typed)).map(Activity::code).contains(code);
    }

    @Test
    void areFoundByWordsInBothScriptsAndByTheBeginningOfACode() {
        for (var text : List.of("програмир", "programir", "computer progr", "62.01", "62.0")) {
            assertThat(activities.find(text, 9))
                    .as(text)
                    .extracting(Activity::code)
                    .contains("62.01");
        }
        assertThat(activities.find("няма такова", 9)).isEmpty();
        assertThat(activities.find(" ", 9)).isEmpty();
    }

    @Test
    void standOnACounterpartyTheMainOneFirst() {
        var id = create("Софт", "62.01", "  ", "47.91 Търговия", "6311");
        assertThat(id).isNull();
        id = create("Софт", "62.01", "", "47.91", "6311");
        assertThat(codes(id)).containsExactly("62.01", "47.91", "63.11");
        assertThat(String.valueOf(rows("name==Софт").getFirst().value("activities")))
                .startsWith("62.01 ")
                .contains("; 47.91 ");
    }

    @Test
    void areFiltersThatFindWhatLiesBelow() {
        create("Софт", "62.01");
        create("Мляко", "10.51", "46.33");
        create("Никой");

        assertThat(found("activities==J")).containsExactly("Софт");
        assertThat(found("activities==10")).containsExactly("Мляко");
        assertThat(found("activities==46.3")).containsExactly("Мляко");
        assertThat(found("activities=in=(J,C)")).containsExactly("Мляко", "Софт");
        assertThat(found("activities=='*мляко*'")).containsExactly("Мляко");
        assertThat(found("activities=='" + "*о".repeat(200) + "§'")).isEmpty();
        assertThat(found("activities=null=true")).containsExactly("Никой");
        assertThat(found("activities!=J")).containsExactly("Мляко", "Никой");
    }

    @Test
    void areToldByTheHistory() {
        var id = create("Софт", "62.01");
        parties.change(id, 1, typed("Софт", "63.11", "62.01"));
        assertThat(timeline.of(id, Set.of("changes"), null, 9).items().getFirst().changes())
                .anyMatch(change ->
                        String.valueOf(change.before()).startsWith("62.01 ")
                                && String.valueOf(change.after()).startsWith("63.11 "));
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
