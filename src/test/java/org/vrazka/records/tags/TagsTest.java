package org.vrazka.records.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyForm;
import org.vrazka.parties.TaggedParty;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.Row;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.shared.Invalid;

import java.util.List;
import java.util.Set;

@DatabaseTest
class TagsTest {
    @Autowired Tags tags;
    @Autowired Parties parties;
    @Autowired Lists lists;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;
    @Autowired DSLContext db;
    User admin;
    User maria;

    @BeforeEach
    void users() {
        users.company();
        admin = users.admin();
        maria = users.manager();
        users.act(admin);
    }

    @Test
    void areMadeByTypingThemByWhoKeepsTheLists() {
        var id = parties.create(typed("Акме", " Пчелар,бъчвар ,, пчелар "));
        assertThat(names(parties.get(id).more().tags())).containsExactly("Пчелар", "бъчвар");

        users.act(maria);
        var hers = parties.create(typed("Нейна", "ПЧЕЛАР", maria));
        assertThat(names(parties.get(hers).more().tags())).containsExactly("Пчелар");
        assertThatThrownBy(() -> parties.create(typed("Друга", "непознат", maria)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors()).allMatch(x -> x.field().equals("tags")));
        assertThat(tags.all()).noneMatch(one -> one.name().equals("непознат"));
    }

    @Test
    void areFoundByAnyByAllAndByNone() {
        parties.create(typed("Едно", "червен,син"));
        parties.create(typed("Две", "син"));
        parties.create(typed("Три", ""));
        var red = code("червен");
        var blue = code("син");

        assertThat(found("tags==" + red)).containsExactly("Едно");
        assertThat(found("tags=in=(" + red + "," + blue + ")")).containsExactly("Две", "Едно");
        assertThat(found("tags==" + red + ";tags==" + blue)).containsExactly("Едно");
        assertThat(found("tags=null=true")).containsExactly("Три");
        assertThat(found("tags!=" + red)).containsExactly("Две", "Три");
        assertThatThrownBy(() -> found("tags==0")).isInstanceOf(BadQuery.class);
    }

    @Test
    void standInAColumnWithTheirColours() {
        parties.create(typed("Едно", "червен,син"));
        var row = rows("tags=null=false").getFirst();
        assertThat(row.value("tags")).hasToString("червен, син");
    }

    @Test
    void stayWhenTheyGoOutOfUseAndAreOfferedNoMore() {
        var id = parties.create(typed("Едно", "стар"));
        db.execute("update records.tag set active = false where name_bg = 'стар'");

        parties.change(id, 1, typed("Едно", "стар, нов"));
        assertThat(names(parties.get(id).more().tags())).containsExactly("нов", "стар");
        assertThat(tags.proposed("")).contains("нов").doesNotContain("стар");
        assertThatThrownBy(() -> parties.create(typed("Две", "стар"))).isInstanceOf(Invalid.class);
    }

    @Test
    void areProposedAfterThoseTypedBefore() {
        parties.create(typed("Едно", "ключар стар,бъчвар"));
        assertThat(tags.proposed("бъчвар, клю")).containsExactly("бъчвар, ключар стар");
        assertThat(tags.proposed("бъчвар, бъч")).isEmpty();
    }

    @Test
    void areToldByTheHistory() {
        var id = parties.create(typed("Едно", "син"));
        parties.change(id, 1, typed("Едно", "син,червен"));
        assertThat(timeline.of(id, Set.of("changes"), null, 9).items().getFirst().changes())
                .anyMatch(change -> String.valueOf(change.after()).contains("червен"));
    }

    private static PartyForm typed(String name, String tags) {
        return TaggedParty.of(name, tags, null);
    }

    private static PartyForm typed(String name, String tags, User manager) {
        return TaggedParty.of(name, tags, manager.id());
    }

    private List<String> names(List<Integer> ids) {
        return tags.of(ids).stream().map(Tag::name).toList();
    }

    private String code(String name) {
        return Tags.named(name, tags.all()).map(tag -> String.valueOf(tag.id())).orElseThrow();
    }

    private List<String> found(String filter) {
        return rows(filter).stream().map(row -> String.valueOf(row.value("name"))).toList();
    }

    private List<Row> rows(String filter) {
        return lists.rows(
                        parties.listing(),
                        ListQuery.of(filter).withColumns(List.of("name", "tags")))
                .items();
    }
}
