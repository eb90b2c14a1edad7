package org.vrazka.parties.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.PartyGroups;
import org.vrazka.records.Link;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.Row;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class RelationsTest {
    @Autowired Relations relations;
    @Autowired RelationKinds kinds;
    @Autowired Parents parents;
    @Autowired PartyGroups groups;
    @Autowired Parties parties;
    @Autowired Lists lists;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired DSLContext db;
    User maria;
    User other;
    UUID holding;
    UUID works;
    UUID shop;
    UUID foreign;

    @BeforeEach
    void firms() {
        users.company();
        maria = users.manager();
        other = users.manager();
        holding = given.customer("Холдинг АД", maria.id());
        works = given.customer("Завод ЕАД", maria.id());
        shop = given.customer("Магазин ООД", maria.id());
        foreign = given.customer("Чужда ООД", other.id());
        users.act(maria);
    }

    @Test
    void haveAWordForEitherEnd() {
        add(works, "Холдинг АД", parent());
        add(works, "Магазин ООД", kind("Agent"));

        assertThat(said(works)).containsExactly("Parent company Холдинг АД", "Agent Магазин ООД");
        assertThat(said(holding)).containsExactly("Subsidiary Завод ЕАД");
        assertThat(said(shop)).containsExactly("Principal Завод ЕАД");
        assertThat(parties.get(works).more().parent()).isEqualTo(new Link(holding, "Холдинг АД"));
    }

    @Test
    void canBeAddedFromEitherEnd() {
        add(holding, "Завод ЕАД", parent() + "-back");
        assertThat(said(works)).containsExactly("Parent company Холдинг АД");
    }

    @Test
    void makeGroupsWithAHead() {
        add(works, "Холдинг АД", parent());
        add(shop, "Завод ЕАД", parent());

        assertThat(groups.above(parties.get(shop)))
                .extracting(Link::name)
                .containsExactly("Завод ЕАД", "Холдинг АД");
        assertThat(groups.headOf(parties.get(shop))).isEqualTo(new Link(holding, "Холдинг АД"));
        assertThat(groups.headOf(parties.get(holding))).isNull();
    }

    @Test
    void neverCloseInACircle() {
        add(works, "Холдинг АД", parent());
        add(shop, "Завод ЕАД", parent());

        refused(() -> add(holding, "Магазин ООД", parent()), "circle");
        refused(() -> add(holding, "Холдинг АД", parent()), "self");
        relations.add(holding, new RelationForm("Магазин ООД", kind("Agent"), null, null));
    }

    @Test
    void giveOneParentAtATime() {
        relations.add(works, new RelationForm("Холдинг АД", parent(), null, "2020-12-31"));
        refused(
                () ->
                        relations.add(
                                works, new RelationForm("Магазин ООД", parent(), "2020-12-31", "")),
                "parent");
        relations.add(works, new RelationForm("Магазин ООД", parent(), "2021-01-01", null));

        assertThat(parties.get(works).more().parent()).isEqualTo(new Link(shop, "Магазин ООД"));
        var first = of(works, "Холдинг АД");
        refused(
                () ->
                        relations.change(
                                works, first.id(), 1, new RelationForm(null, null, null, null)),
                "parent");
    }

    @Test
    void followTheDays() {
        relations.add(works, new RelationForm("Холдинг АД", parent(), tomorrow(), null));
        assertThat(parties.get(works).more().parent()).isNull();

        db.execute("update parties.relation set since = current_date - 1");
        parents.settleAll();
        assertThat(parties.get(works).more().parent()).isNotNull();
        db.execute("update parties.relation set until = current_date - 1");
        parents.settleAll();
        assertThat(parties.get(works).more().parent()).isNull();
    }

    @Test
    void areRemovedAndComeBackUnlessAnotherTookTheirPlace() {
        var first = add(works, "Холдинг АД", parent());
        relations.remove(works, first, 1);
        assertThat(said(works)).isEmpty();
        assertThat(parties.get(works).more().parent()).isNull();

        relations.restore(works, first);
        assertThat(said(works)).hasSize(1);
        assertThat(parties.get(works).more().parent()).isNotNull();

        relations.remove(works, first, 3);
        add(works, "Магазин ООД", parent());
        refused(() -> relations.restore(works, first), "parent");
    }

    @Test
    void overwriteNothingUnseenAndAreWrittenOnce() {
        var id = add(works, "Магазин ООД", kind("Agent"));
        refused(() -> add(works, "Магазин ООД", kind("Agent")), "twice");
        relations.change(works, id, 1, new RelationForm(null, null, "2024-01-01", "2024-12-31"));
        assertThat(of(works, "Магазин ООД").until()).isEqualTo(LocalDate.of(2024, 12, 31));

        assertThatThrownBy(() ->
                        relations.change(works, id, 1, new RelationForm(null, null, null, null)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> relations.remove(works, id, 1)).isInstanceOf(Stale.class);
        refused(
                () ->
                        relations.change(
                                works,
                                id,
                                2,
                                new RelationForm(null, null, "2024-01-02", "2024-01-01")),
                "order");
    }

    @Test
    void tellNothingOfWhatOneMayNotSee() {
        users.act(users.admin());
        var hidden = add(works, "Чужда ООД", parent());
        add(works, "Магазин ООД", kind("Agent"));
        var seen = said(works);
        assertThat(seen).hasSize(2);
        assertThat(listed("parent==" + foreign)).hasSize(1);

        users.act(maria);
        assertThat(said(works)).containsExactly("Agent Магазин ООД");
        assertThatThrownBy(() -> relations.get(works, hidden)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> relations.remove(works, hidden, 1)).isInstanceOf(NotFound.class);
        assertThat(parties.get(works).more().parent()).isNull();
        assertThat(listed("parent==" + foreign)).isEmpty();
        assertThat(listed("parent==*Чужда*")).isEmpty();
        assertThat(listed("parent=null=false")).isEmpty();
        assertThat(listed("name==Завод*")).allMatch(row -> row.value("parent") == null);
        assertThat(told("changes"))
                .allMatch(entry -> entry.changes().isEmpty() && !entry.title().contains("Чужда"));
        refused(() -> add(works, "Чужда ООД", kind("Agent")), "unknown");
        users.act(other);
        assertThatThrownBy(() -> relations.of(works, 9)).isInstanceOf(NotFound.class);
        assertThat(said(foreign)).isEmpty();
        users.act(users.auditor());
        assertThatThrownBy(() -> add(works, "Холдинг АД", kind("Agent")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void standInTheTimelineAndTheHistory() {
        add(works, "Холдинг АД", parent());
        add(works, "Магазин ООД", kind("Agent"));

        assertThat(told("relations"))
                .extracting(TimelineEntry::title)
                .containsExactly("Agent: Магазин ООД");
        assertThat(told("changes").getFirst().changes())
                .anyMatch(change -> "Холдинг АД".equals(change.after()));
    }

    private UUID add(UUID party, String name, String role) {
        return relations.add(party, new RelationForm(name, role, null, null));
    }

    private static void refused(Runnable what, String code) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors()).anyMatch(error -> error.code().equals(code)));
    }

    private List<String> said(UUID party) {
        return relations.of(party, 9).stream()
                .map(one -> one.kind().role(one.back()) + " " + one.other().name())
                .map(RelationsTest::english)
                .toList();
    }

    private static String english(String said) {
        return said.replace("Дружество майка", "Parent company")
                .replace("Дъщерно дружество", "Subsidiary")
                .replace("Агент", "Agent")
                .replace("Възложител", "Principal");
    }

    private Relation of(UUID party, String other) {
        return relations.of(party, 9).stream()
                .filter(one -> one.other().name().equals(other))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> listed(String filter) {
        return lists.rows(
                        parties.listing(),
                        ListQuery.of(filter).withColumns(List.of("name", "parent")))
                .items();
    }

    private List<TimelineEntry> told(String kind) {
        return timeline.of(works, Set.of(kind), null, 10).items().stream()
                .map(e -> e.title().startsWith("Агент") ? english(e) : e)
                .toList();
    }

    private static TimelineEntry english(TimelineEntry e) {
        return TimelineEntry.of(e.place(), e.record(), e.look(), english(e.title()));
    }

    private String parent() {
        return String.valueOf(kinds.kinds().getFirst().id());
    }

    private String kind(String english) {
        return kinds.kinds().stream()
                .filter(kind -> kind.nameEn().equals(english))
                .map(kind -> String.valueOf(kind.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String tomorrow() {
        return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
    }
}
