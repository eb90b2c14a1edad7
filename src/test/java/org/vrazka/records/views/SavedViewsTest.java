package org.vrazka.records.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.Set;
import java.util.UUID;

@DatabaseTest
class SavedViewsTest {
    private static final Grant SEES = new Grant(Kind.PRODUCTS, Action.SEE, Reach.ALL);

    @Autowired SavedViews views;
    @Autowired UserFixture users;
    @Autowired Teams teams;
    @Autowired Users people;
    @Autowired ApplicationEventPublisher events;

    @BeforeEach
    void given() {
        users.company();
    }

    @Test
    void keepsFilterSearchSortAndColumnsAndNothingElse() {
        users.act(users.admin());
        var id =
                create(
                        "Вода",
                        "PRIVATE",
                        "filter=name==*x*&sort=-price&cursor=abc&columns=code-9,name-220");
        assertThat(views.get(id).state())
                .isEqualTo("filter=name%3D%3D*x*&sort=-price&columns=code-48,name-220");
        assertThat(views.of("products")).extracting(SavedView::name).containsExactly("Вода");
        assertThat(views.of("parties")).isEmpty();
    }

    @Test
    void refusesWhatTheListDoesNotUnderstandAndNamesThatSayNothing() {
        users.act(users.admin());
        assertThatThrownBy(() -> create("Вода", "PRIVATE", "filter=nothing==1"))
                .isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> create(" ", "PRIVATE", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> create("x".repeat(61), "PRIVATE", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> views.create("nothing", new ViewForm("Вода", null), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isFoundByThoseWithWhomItIsShared() {
        var ada = users.user("Ада", SEES);
        var ben = users.user("Бен", SEES);
        var eve = users.user("Ева", SEES);
        users.act(users.admin());
        teams.create(new TeamContent("Юг", null, null, Set.of(ada.id(), ben.id())));
        users.act(people.get(ada.id()));
        var own = create("Мой", "PRIVATE", "");
        var ours = create("Наш", "TEAM", "");
        assertThatThrownBy(() -> create("За всички", "ALL", "")).isInstanceOf(Invalid.class);

        users.act(people.get(ben.id()));
        assertThat(views.of("products")).extracting(SavedView::id).containsExactly(ours);
        assertThatThrownBy(() -> views.get(own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.delete(ours, 1)).isInstanceOf(Forbidden.class);

        users.act(eve);
        assertThat(views.of("products")).isEmpty();
        assertThatThrownBy(() -> create("Екипен", "TEAM", "")).isInstanceOf(Invalid.class);
    }

    @Test
    void isChangedByWhoeverMadeItAndIfSharedByWhoeverKeepsTheSettings() {
        users.act(users.admin());
        var id = create("За всички", "ALL", "");
        users.act(
                users.user(
                        "Втори",
                        SEES,
                        new Grant(Kind.COMPANY, Action.SEE, Reach.ALL),
                        new Grant(Kind.COMPANY, Action.CHANGE, Reach.ALL)));
        views.keep(id, 1, "q=сол");
        assertThatThrownBy(() -> views.change(id, 1, new ViewForm("Късно", "ALL")))
                .isInstanceOf(Stale.class);
        views.change(id, 2, new ViewForm("Сол", "ALL"));
        assertThat(views.get(id))
                .extracting(SavedView::name, SavedView::version)
                .containsExactly("Сол", 3);
        views.delete(id, 3);
        assertThatThrownBy(() -> views.get(id)).isInstanceOf(NotFound.class);
        views.restore(id);
        assertThat(views.get(id).name()).isEqualTo("Сол");
    }

    @Test
    void opensAListForWhoWantsItSo() {
        users.act(users.admin());
        var one = create("Първи", "ALL", "");
        var two = create("Втори", "ALL", "");
        views.open(one, true);
        views.open(two, true);
        assertThat(views.of("products")).filteredOn(SavedView::opens).hasSize(1);
        users.act(users.user("Друг", SEES));
        assertThat(views.of("products")).noneMatch(SavedView::opens);
    }

    @Test
    void isNotThereForWhoDoesNotSeeTheList() {
        users.act(users.admin());
        var id = create("За всички", "ALL", "");
        users.act(users.user("Без", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL)));
        assertThatThrownBy(() -> views.of("products")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatOneKeptForOneselfGoesWithOneself() {
        var admin = users.act(users.admin());
        var own = create("Мой", "PRIVATE", "");
        var shared = create("Общ", "ALL", "");
        events.publishEvent(new PersonErased(admin.id()));
        assertThatThrownBy(() -> views.get(own)).isInstanceOf(NotFound.class);
        assertThat(views.get(shared).name()).isEqualTo("Общ");
    }

    private UUID create(String name, String shared, String state) {
        return views.create("products", new ViewForm(name, shared), state);
    }
}
