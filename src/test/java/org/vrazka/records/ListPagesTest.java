package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Circle;
import org.vrazka.identity.Kind;
import org.vrazka.identity.TestRights;
import org.vrazka.identity.User;
import org.vrazka.shared.Ids;

import java.util.List;

@DatabaseTest
class ListPagesTest {
    private static final Listing LISTING =
            new Listing(Sample.SAMPLES, Kind.PRODUCTS, DSL.noCondition());

    @Autowired DSLContext db;
    @Autowired ListPages pages;
    @Autowired TemplateEngine templates;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void rows() {
        Sample.createTable(db);
        Sample.fill(db, 120, 21);
        var user =
                new User(
                        Ids.next(),
                        "Ada",
                        TestRights.ALL,
                        Circle.alone(Ids.next()),
                        "en",
                        "system");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user, null, List.of()));
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void showsTheConditionsOfTheAddressAsChipsAndInTheBuilder() {
        var html =
                page(
                        "filter=status=in=(NEW,OLD);(amount=ge=0.5,day=lt=-21d);name==*roza*",
                        "show=filter");

        assertThat(html)
                .contains("name=\"w.0.value\" value=\"NEW\" checked")
                .containsPattern(
                        "name=\"w.1.join\"[^>]*>\\s*<option value=\"and\">and</option>"
                                + "\\s*<option value=\"or\" selected>")
                .contains("name=\"w.1.1.value\" value=\"21\"")
                .contains("name=\"w.2.value\" value=\"roza\"")
                .contains("contains “roza”");
    }

    @Test
    void asksForDaysNearToday() {
        var html =
                page(
                        "filter=day==next-30d;at==this-quarter;day=le=+60d;at==last-2w",
                        "show=filter");

        assertThat(html)
                .contains("name=\"w.0.value\" value=\"30\"")
                .contains("<option value=\"NEXT_DAYS\" selected>")
                .contains("<option value=\"this-quarter\" selected>")
                .contains("next 30 days", "this quarter", "60 days from today", "last 2 weeks");
        assertThat(
                        show(
                                "w.join=and",
                                "w.0.field=day",
                                "w.0.ask=DURING",
                                "w.0.value=next-month",
                                "w.1.field=at",
                                "w.1.ask=LAST_DAYS",
                                "w.1.value=7"))
                .isEqualTo("redirect:/samples?filter=day%3D%3Dnext-month;at%3D%3Dlast-7d");
    }

    @Test
    void aGroupTakesGroupsDownToTheFifthLevel() {
        var html =
                page(
                        "filter=name==a,(name==b;(name==c,(name==d;(name==e,(name==f;amount=gt=1)))))",
                        "show=filter");

        assertThat(html)
                .contains("value=\"group:w.1\"", "value=\"group:w.1.1.1.1\"")
                .contains("value=\"add:w.1.1.1.1.1\"")
                .doesNotContain("value=\"group:w.1.1.1.1.1\"");
    }

    @Test
    void aButtonMakesAGroupInAGroup() {
        var html =
                page(
                        "show=filter",
                        "w.join=and",
                        "w.0.join=or",
                        "w.0.0.field=amount",
                        "w.0.0.ask=FROM",
                        "w.0.0.value=7",
                        "do=group:w.0");

        assertThat(html)
                .contains("name=\"w.0.1.join\" value=\"and\"")
                .contains("name=\"w.0.1.0.field\"");
    }

    @Test
    void theSecondConditionOfAGroupChoosesHowAllOfItAreJoined() {
        assertThat(page("filter=name==a,amount=gt=1,day=null=true", "show=filter"))
                .containsPattern(
                        "id=\"w.join\"[^>]*>\\s*<option value=\"and\">and</option>"
                                + "\\s*<option value=\"or\" selected>or</option>")
                .containsOnlyOnce("name=\"w.join\"")
                .contains("<span class=\"small muted\">or</span>");
        assertThat(
                        show(
                                "w.join=or",
                                "w.0.field=name",
                                "w.0.ask=CONTAINS",
                                "w.0.value=a",
                                "w.1.join=or",
                                "w.1.0.field=amount",
                                "w.1.0.ask=FROM",
                                "w.1.0.value=1",
                                "w.1.1.field=day",
                                "w.1.1.ask=EMPTY"))
                .isEqualTo(
                        "redirect:/samples?filter=name%3D%3D*a*,%28amount%3Dge%3D1,day%3Dnull%3Dtrue%29");
    }

    /** What a form does not send is lost. */
    @Test
    void aGroupThatBeginsWithAGroupKeepsHowAllAreJoined() {
        var html =
                page(
                        "filter=name==a,(name==b;((amount=gt=1,day=null=true);status==NEW))",
                        "show=filter");

        assertThat(html)
                .containsOnlyOnce("name=\"w.join\"")
                .containsOnlyOnce("name=\"w.1.join\"")
                .containsOnlyOnce("name=\"w.1.1.join\"")
                .containsOnlyOnce("name=\"w.1.1.0.join\"");
        assertThat(page("filter=name==a,((amount=gt=1,day=null=true);status==NEW)", "show=filter"))
                .containsOnlyOnce("name=\"w.join\"");
    }

    @Test
    void aChipOfSeveralFieldsSaysWhichIsWhich() {
        assertThat(page("filter=(name==a,(amount=gt=1;day=null=true));status==NEW"))
                .containsPattern(": a or \\(.*: .*1 and .*: .*\\)");
    }

    @Test
    void aFinishedFormLeadsToTheAddressOfItsFilter() {
        assertThat(
                        show(
                                "w.join=and",
                                "w.0.field=name",
                                "w.0.ask=CONTAINS",
                                "w.0.value=Роза",
                                "w.1.join=or",
                                "w.1.0.field=amount",
                                "w.1.0.ask=FROM",
                                "w.1.0.value=1",
                                "w.1.1.field=day",
                                "w.1.1.ask=EMPTY"))
                .startsWith("redirect:/samples?filter=")
                .contains(";%28amount%3Dge%3D1,day%3Dnull%3Dtrue%29");
    }

    @Test
    void aConditionWithoutAValueWaitsAndAWrongOneSaysWhy() {
        var html =
                page(
                        "show=filter",
                        "w.join=and",
                        "w.0.field=amount",
                        "w.0.ask=FROM",
                        "w.0.value=many",
                        "w.1.field=name",
                        "w.1.ask=CONTAINS",
                        "w.1.value=",
                        "do=add:w");

        assertThat(html)
                .contains("is not a number")
                .contains("name=\"w.1.value\" value=\"\"")
                .contains("id=\"w.2.field\"")
                .doesNotContain("class=\"chips\"");
    }

    @Test
    void pagesByLinksThatKeepTheWholeState() {
        var html = page("q=roza", "sort=-amount", "limit=5", "columns=name,amount");

        assertThat(html)
                .contains("aria-sort=\"descending\"")
                .contains(
                        "rel=\"next\""
                            + " href=\"/samples?q=roza&amp;sort=-amount&amp;columns=name,amount&amp;limit=5&amp;cursor=");
    }

    @Test
    void aChangeOfTheQueryIsAnsweredWithTheListOnly() {
        var request = request("sort=amount");
        request.addHeader("HX-Target", "list");
        var model = new ExtendedModelMap();

        assertThat(pages.show("x", LISTING, ListRequest.read(request), model, response))
                .isEqualTo("records/update");
        assertThat(response.getHeader("HX-Push-Url")).isEqualTo("/samples?sort=amount");
        assertThat(render("records/update", model)).contains("hx-swap-oob").contains("list-files");
    }

    @Test
    void countsAfterThePage() {
        var model = new ExtendedModelMap();
        var view =
                pages.show("x", LISTING, ListRequest.read(request("part=total")), model, response);
        assertThat(render(view, model)).contains("120");
    }

    @Test
    void addsUpAfterThePage() {
        assertThat(page("columns=name,quantity")).contains("part=sums");
        assertThat(page("columns=name,day")).doesNotContain("part=sums");

        var model = new ExtendedModelMap();
        var asked = request("part=sums", "columns=name,quantity,day", "filter=quantity=ge=4");
        var view = pages.show("x", LISTING, ListRequest.read(asked), model, response);
        int sum = 4 * db.fetchCount(Sample.TABLE, DSL.condition("quantity = 4"));

        assertThat(render(view, model))
                .contains("Total")
                .contains("<div class=\"nowrap\">" + sum + "</div>");
    }

    private String page(String... parameters) {
        var model = new ExtendedModelMap();
        var view =
                pages.show(
                        "records/list",
                        LISTING,
                        ListRequest.read(request(parameters)),
                        model,
                        response);
        assertThat(view).isEqualTo("records/list");
        return render(view, model);
    }

    private String show(String... parameters) {
        return pages.show(
                "records/list",
                LISTING,
                ListRequest.read(request(parameters)),
                new ExtendedModelMap(),
                response);
    }

    private static MockHttpServletRequest request(String... parameters) {
        var request = new MockHttpServletRequest("GET", "/samples");
        for (var parameter : parameters) {
            int at = parameter.indexOf('=');
            request.addParameter(parameter.substring(0, at), parameter.substring(at + 1));
        }
        return request;
    }

    private String render(String view, ExtendedModelMap model) {
        var out = new StringOutput();
        templates.render(view + ".jte", model, out);
        return out.toString();
    }
}
