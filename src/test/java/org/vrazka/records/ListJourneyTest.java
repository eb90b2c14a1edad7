package org.vrazka.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

@BrowserTest
class ListJourneyTest {
    private static final List<String> PLACES = List.of("BG-02", "BG-16", "BG-18");
    private static final List<String> CLASSES = List.of("REGULAR A X", "LOST C Z", "ONE_TIME B Y");

    @Autowired PartyFixture given;
    @Autowired UserFixture users;

    @BeforeEach
    void sixtyParties(Tab tab) {
        tab.signIn();
        tab.go("/parties?q=firma");
        if (tab.page().locator("tbody tr").count() > 0) {
            return;
        }
        for (int i = 0; i < 60; i++) {
            given.party("Фирма " + (100 + i))
                    .region(PLACES.get(i % 3))
                    .revenue(100 + i + ".50")
                    .classes(CLASSES.get(i % 3))
                    .save();
        }
    }

    @Test
    void filtersSortsAndKeepsItAllInTheAddress(Tab tab) throws Exception {
        var page = tab.signIn().page();
        tab.go("/parties");
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.locator(".pager output")).containsText("60");

        tab.link("Филтър").click();
        choose(page, "w.0", "status");
        page.locator("label.chip", has("Постоянен")).click();
        assertThat(page.locator("tbody tr")).hasCount(20);
        page.locator("#w-add").click();
        choose(page, "w.1", "region");
        page.locator("[id='w.1.value']").fill("Бургас");
        page.locator("[id='w.1.value']").press("Enter");
        assertThat(page.locator(".chips .chip")).hasCount(2);
        assertThat(page.locator("#filter li")).hasCount(2);
        tab.shots("list-filter");

        page.locator("th button", has("Приход")).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*sort=-revenue12m.*"));
        page.reload();
        assertThat(page.locator(".chips .chip")).hasCount(2);
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);

        page.locator("#list-search").pressSequentially("ФИРМА 1");
        assertThat(page).hasURL(Pattern.compile(".*q=.*"));
        assertThat(page.locator("#list-search")).hasValue("ФИРМА 1");
        Download file =
                page.waitForDownload(() -> {
                    tab.button("Експорт").click();
                    page.locator("#list-files a").nth(1).click();
                });
        assertThat(Files.readString(file.path())).startsWith("\uFEFFИме;").contains("Фирма 1");
        page.locator(".chips .chip button").first().click();
        assertThat(page.locator(".chips .chip")).hasCount(1);
        tab.link("Изчисти").first().click();
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody tr")).hasCount(10);
        page.locator("a[rel=prev]").click();
        assertThat(page.locator("tbody tr")).hasCount(50);
    }

    @Test
    void asksForAllConditionsOrForOneOfThem(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?show=filter");
        choose(page, "w.0", "name");
        page.locator("[id='w.0.value']").fill("100");
        page.locator("#w-add").click();
        choose(page, "w.1", "name");
        page.locator("[id='w.1.value']").fill("103");
        page.locator("[id='w.1.value']").press("Enter");
        assertThat(page.locator("#list .empty")).isVisible();

        page.locator("[id='w.join']").selectOption("or");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator(".chips")).containsText("или");
        page.locator("#w-add").click();
        assertThat(page.locator("[id='w.2'] > span").first()).hasText("или");
        page.reload();
        assertThat(page.locator("[id='w.join']")).hasValue("or");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void nestsGroups(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?show=filter");
        choose(page, "w.0", "region");
        page.locator("[id='w.0.value']").fill("BG-02");
        page.locator("#w-group").click();
        choose(page, "w.1.0", "name");
        page.locator("[id='w.1.0.value']").fill("100");
        page.locator("[id='w.1-group']").click();
        choose(page, "w.1.1.0", "name");
        assertThat(page.locator("[id='w.1-group']")).isVisible();
        page.locator("[id='w.1.1.0.value']").fill("103");
        page.locator("[id='w.1.1-add']").click();
        choose(page, "w.1.1.1", "status");
        page.locator("[id='w.1.1'] label.chip", has("Постоянен")).click();
        assertThat(page).hasURL(Pattern.compile(".*103.*REGULAR.*"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        tab.shots("list-filter-nested");

        page.reload();
        assertThat(page.locator("[id='w.1.1.0.value']")).hasValue("103");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void nestsGroupsWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?show=filter&filter=region==BG-02;(name==*100*,name==*103*)");
        page.locator("[id='w.1-group']").click();
        assertThat(page.locator("[id='w.1.2.0.field']")).isVisible();
        assertThat(page.locator("[id='w.1.0.value']")).hasValue("100");
    }

    @Test
    void losesNothingThatIsDoneWhileTheListIsRedrawn(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?show=filter");
        choose(page, "w.0", "status");
        assertThat(page.locator("label.chip", has("Постоянен"))).isVisible();

        var held = hold(page);
        page.locator("label.chip", has("Постоянен")).click();
        page.locator("#w-add").click();
        page.locator("label.chip", has("Изгубен")).click();
        page.locator("#list-search").fill("фирма");
        page.locator("th button", has("Приход")).click();
        release(page, held);

        assertThat(page.locator("[id='w.1.field']")).isVisible();
        assertThat(page.locator("#filter :checked[type=checkbox]")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile(".*REGULAR,LOST.*q=.*sort=-revenue12m.*"));
        assertThat(page.locator("tbody tr")).hasCount(40);
    }

    @Test
    void keepsWhatIsTypedIntoARowThatIsDrawnAnew(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?filter=status==LOST;region==BG-02&show=filter");
        assertThat(page.locator(".chips .chip")).hasCount(2);

        var held = hold(page);
        page.locator(".builder button[value='remove:w.0']").click();
        page.locator("[id='w.1.value']").fill("BG-16");
        release(page, held);

        assertThat(page.locator("[id='w.0.field']")).hasCount(0);
        assertThat(page.locator("[id='w.1.value']")).hasValue("BG-16");
        assertThat(page.locator("[id='w.1.value']")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*filter=region%3D%3DBG-16.*"));
        assertThat(page.locator("tbody tr")).hasCount(20);
    }

    @Test
    void filtersInADrawerOnAPhone(Tab tab) {
        var page = tab.signIn().phone().page();
        tab.go("/parties");
        tab.link("Филтър").click();
        var drawer = page.locator("dialog.builder:modal");
        assertThat(drawer).isVisible();
        choose(page, "w.0", "status");
        page.locator("dialog.builder:modal label.chip", has("Изгубен")).click();
        assertThat(page.locator(".chips .chip")).hasCount(1);
        tab.shot("list-filter-drawer");

        drawer.getByText("Покажи").click();
        assertThat(page.locator("dialog.builder")).hasCount(0);
        assertThat(page.locator("tbody tr")).hasCount(20);

        tab.link("Филтър").click();
        assertThat(drawer).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.builder")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*parties\\?filter=status%3D%3DLOST"));
    }

    @Test
    void arrangesColumnsAsEachUserLikes(Tab tab, Tab other) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties");
        tab.button("Колони").click();
        page.locator("#list-columns label", has("ЕИК")).click();
        assertThat(page.locator("th", has("ЕИК"))).hasCount(1);
        page.locator("#list-columns button[value='up:status']").press("Enter");
        assertThat(page.locator("th").first()).containsText("Статус");
        assertThat(page.locator("#list-columns")).isInViewport();
        tab.shot("list-columns");
        page.keyboard().press("Escape");
        var grip = page.locator("th .grip").first();
        grip.focus();
        grip.press("ArrowRight");
        page.waitForResponse(r -> r.url().endsWith("/columns"), () -> grip.press("ArrowRight"));
        var width = grip.getAttribute("aria-valuenow");

        page.reload();
        assertThat(page.locator("th").first()).containsText("Статус");
        assertThat(page.locator("th .grip").first()).hasAttribute("aria-valuenow", width);
        assertThat(page.locator("th", has("ЕИК"))).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*/parties$"));

        other.signIn(users.admin()).go("/parties");
        assertThat(other.page().locator("th").first()).containsText("Име");
        tab.button("Колони").click();
        tab.button("Както в началото").click();
        assertThat(page.locator("th").first()).containsText("Име");
    }

    @Test
    void findsAColumnAmongMany(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties");
        tab.button("Колони").click();
        var topic = page.locator("#list-columns fieldset", has("Пари и условия"));
        assertThat(topic).isVisible();
        assertThat(topic.locator("button:visible")).hasCount(0);
        page.getByLabel("Търси поле").fill("ибан");
        assertThat(page.locator("#list-columns [role=status]")).hasText("Няма такова поле");
        page.getByLabel("Търси поле").fill("iban");
        assertThat(page.locator("#list-columns li:visible")).hasCount(1);
        page.getByLabel("Търси поле").fill("ПАРИ И");
        assertThat(page.locator("#list-columns fieldset:visible")).hasCount(1);
        topic.locator("input[value=creditLimit]").check();
        assertThat(page.locator("th").last()).containsText("Кредитен лимит");
        page.locator("#list-columns button[value='up:creditLimit']").press("Enter");
        assertThat(page.locator("th", has("Кредитен лимит")).locator("xpath=following-sibling::th"))
                .hasCount(1);
    }

    @Test
    void choosesAFieldByItsTopic(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties?show=filter");
        var topics = page.locator("[id='w.0.field'] optgroup");
        assertThat(topics.first()).hasAttribute("label", "Основни");
        assertThat(topics.last()).hasAttribute("label", "За записа");
        tab.go("/products?show=filter");
        assertThat(page.locator("[id='w.0.field'] option", has("Баркод"))).hasCount(1);
        assertThat(page.locator("[id='w.0.field'] optgroup")).hasCount(0);
    }

    @Test
    void sizesAColumnWithThePointer(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties");
        var grip = page.locator("th .grip").first();
        var box = grip.boundingBox();
        page.mouse().move(box.x + 4, box.y + 4);
        page.mouse().down();
        page.mouse().move(box.x + 84, box.y + 4);
        page.waitForResponse(r -> r.url().endsWith("/columns"), () -> page.mouse().up());
        assertThat(page.locator("table.sized")).hasCount(1);
        var width = grip.getAttribute("aria-valuenow");
        page.reload();
        assertThat(page.locator("th .grip").first()).hasAttribute("aria-valuenow", width);
    }

    @Test
    void keepsHeadsAndNamesInSight(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go(
                "/parties?columns=name,status,region,revenue12m,orders,employees,turnover,paymentDays,"
                    + "creditLimit,discount,ordersBefore,completeness");
        scrolled(page);
        tab.shots("list-wide");
        tab.desktop().go("/parties?columns=name-400,status-400,region-400,revenue12m-400");
        scrolled(page);

        tab.phone();
        assertThat(page.locator("td.lead").first()).hasCSS("position", "static");
    }

    private static void scrolled(Page page) {
        var box = page.locator(".tbl");
        box.evaluate("box => box.scrollTo(300, 500)");
        var edge = box.boundingBox();
        var head = page.locator("th").nth(1).boundingBox();
        var name = page.locator("td.lead").nth(20).boundingBox();
        assertThat(box.evaluate("box => box.scrollTop > 400 && box.scrollLeft > 100"))
                .isEqualTo(true);
        assertThat(head.y).isCloseTo(edge.y, within(2.0));
        assertThat(name.x).isCloseTo(edge.x, within(2.0));
        assertThat(page.locator(".pager")).isInViewport();
    }

    @Test
    void keepsTicksOverPagesAndTellsHowMany(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties?q=фирма");
        var bar = page.locator(".bulk");
        assertThat(bar).isHidden();
        page.locator("tbody .tick").nth(0).check();
        page.locator("tbody .tick").nth(1).check();
        assertThat(bar.locator("output")).hasText("Избрани: 2");
        assertThat(bar.locator("[data-pick=all]")).hasText("Всички 60 реда");
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody tr")).hasCount(10);
        page.locator("tbody .tick").last().check();
        assertThat(bar.locator("output")).hasText("Избрани: 3");
        page.locator("#list-search").fill("фирма 100");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody .tick")).isChecked();
        tab.shots("list-picked");
        tab.desktop();

        bar.locator("button[value=manager]").click();
        assertThat(page.locator("main header")).containsText("Избрани: 3");
        assertThat(page.locator("#field")).hasValue("manager");
    }

    @Test
    void ticksThePageAndAllThatTheListFinds(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties?q=фирма");
        var said = page.locator(".bulk output");
        page.locator("#tick-page").check();
        assertThat(said).hasText("Избрани: 50");
        page.locator("tbody .tick").first().uncheck();
        assertThat(said).hasText("Избрани: 49");
        page.locator("[data-pick=none]").click();
        assertThat(page.locator("tbody .tick:checked")).hasCount(0);
        page.locator("#tick-page").check();
        page.locator("[data-pick=all]").click();
        assertThat(said).hasText("Избрани: 60 реда");
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody .tick:checked")).hasCount(10);
        page.locator(".bulk button[value='tags.added']").click();
        assertThat(page.locator("main header")).containsText("Всичко, което списъкът намира: 60");
    }

    @Test
    void arrangesColumnsWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/parties?q=firma");
        page.locator("[popovertarget=list-columns]").click();
        page.locator("#list-columns button[value='up:status']").click();
        assertThat(page.locator("th").first()).containsText("Статус");
        assertThat(page).hasURL(Pattern.compile(".*/parties\\?q=firma$"));
    }

    @Test
    void doesTheSameWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties");
        tab.link("Филтър").click();
        page.locator("[id='w.0.field']").selectOption("status");
        page.locator(".builder footer button", has("Приложи")).click();
        page.locator("label.chip", has("Изгубен")).click();
        page.locator(".builder footer button", has("Приложи")).click();
        assertThat(page.locator("tbody tr")).hasCount(20);
        assertThat(page).hasURL(Pattern.compile(".*filter=status.*"));
        page.locator("th button", has("Приход")).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        assertThat(page.locator("tbody tr")).hasCount(20);
        page.locator(".builder button[value='remove:w.0']").click();
        assertThat(page.locator("tbody tr")).hasCount(50);
    }

    private static void choose(Page page, String path, String field) {
        page.locator("[id='" + path + ".field']").selectOption(field);
    }

    /** Keeps the answers to the list's questions back, until they are released. */
    private static Deque<Route> hold(Page page) {
        var held = new ArrayDeque<Route>();
        page.route(url -> url.contains("/parties?"), held::add);
        return held;
    }

    private static void release(Page page, Deque<Route> held) {
        page.waitForCondition(() -> !held.isEmpty());
        page.unrouteAll();
        held.forEach(Route::resume);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
