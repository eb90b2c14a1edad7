package org.vrazka.segmentation.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.Run;
import org.vrazka.segmentation.SegmentationFixture;
import org.vrazka.segmentation.XyzClass;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** How often customers of a class are contacted, and the load of it. */
@DatabaseTest
class PoliciesTest {
    private static final int PLACES = PolicyForm.CELLS.size();

    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    @Autowired Policies policies;
    MockMvc web;
    User admin;
    User seller;
    Run run;
    UUID large;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        seller = users.manager();
        large = parties.customer("Large", seller.id());
        steadily(large, "1000");
        steadily(parties.customer("Large too", seller.id()), "990");
        steadily(parties.customer("Small"), "1");
        run = segmentations.computed("Revenue", "2026-01-01", "2026-06-30");
    }

    /** The same on the fifth of each month: X. */
    private void steadily(UUID party, String price) {
        for (int month = 1; month <= 6; month++) {
            orders.order(party, "2026-0%d-05".formatted(month)).line("1", price).save();
        }
    }

    @Test
    void tellTheLoadBeforeTheyAreInForce() {
        policies.change(run.definition(), 1, form(AbcClass.A, "14", AbcClass.C, "60"), null);

        var policy = policies.get(run.definition());
        assertThat(policy.on()).isFalse();
        assertThat(policies.load(run, policy.rules()))
                .extracting(load -> load.name() + " " + load.customers() + " " + load.contacts())
                .containsExactly("Мария Мениджърова 2 4.3", "null 1 0.5");
    }

    @Test
    void comeIntoForceOnlyWithRules() {
        policies.turn(run.definition(), 1, true);
        assertThat(policies.get(run.definition()).on()).isFalse();

        policies.change(run.definition(), 2, form(AbcClass.A, "14", AbcClass.C, "60"), null);
        policies.turn(run.definition(), 3, true);
        assertThat(policies.get(run.definition()).on()).isTrue();
        assertThat(policies.inForce().get(run.definition()))
                .containsEntry(new Cell(AbcClass.A, XyzClass.X), new Policy.Rule(14, null, null));

        policies.change(run.definition(), 4, form(AbcClass.A, "", AbcClass.C, ""), null);
        assertThat(policies.get(run.definition()).on()).isFalse();
        assertThat(policies.inForce()).isEmpty();
    }

    @Test
    void refuseWhatIsNoNumberOfDaysAndWhatSomebodyElseChanged() {
        for (var wrong : List.of("0", "1000", "много", "1.5")) {
            assertThatThrownBy(() ->
                            policies.change(
                                    run.definition(),
                                    1,
                                    form(AbcClass.A, wrong, AbcClass.C, ""),
                                    null))
                    .isInstanceOf(Invalid.class);
        }
        policies.change(run.definition(), 1, form(AbcClass.A, "14", AbcClass.C, ""), null);
        assertThatThrownBy(() ->
                        policies.change(
                                run.definition(), 1, form(AbcClass.A, "7", AbcClass.C, ""), null))
                .isInstanceOf(Stale.class);
    }

    @Test
    void thePageTakesThemTellsTheLoadAndPutsThemInForce() throws Exception {
        var path = "/segmentations/" + run.definition() + "/policy";
        var role = policies.roles().getFirst(); // in English, as nobody asks
        assertThat(role.label()).isEqualTo("Administrator");
        var days = form(AbcClass.A, "7", AbcClass.C, "").days();
        var roles = new ArrayList<>(Collections.nCopies(PLACES, ""));
        roles.set(0, role.code());
        web.perform(
                        put(path)
                                .with(csrf())
                                .session(users.session())
                                .param("version", "1")
                                .param("days", days.toArray(String[]::new))
                                .param("role", roles.toArray(String[]::new)))
                .andExpect(status().is3xxRedirection());
        assertThat(page(path))
                .contains("Обслужване по класове", "value=\"7\"", "8,7", "Влез в сила")
                .contains("<td>Администратор</td>")
                .contains("filter=abc%3D%3DA%3Bxyz%3D%3DX#list");

        users.act(admin);
        web.perform(
                        post(path)
                                .with(csrf())
                                .session(users.session())
                                .param("version", "2")
                                .param("on", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(path)).contains("в сила", "Кой има нужда от внимание", "Спри");
        assertThat(page("/parties/" + large + "/classes")).contains("контакт на всеки 7 дни");

        users.act(admin);
        var wrong = new ArrayList<>(days);
        wrong.set(0, "всеки");
        web.perform(
                        put(path)
                                .with(csrf())
                                .session(users.session())
                                .param("version", "3")
                                .param("days", wrong.toArray(String[]::new))
                                .param("role", roles.toArray(String[]::new)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString())
                                .contains("value=\"всеки\"", "Въведи цяло число"));
    }

    @Test
    void answerProgramsAndTakeTheirRules() throws Exception {
        send(
                        1,
                        """
                        {"on": true, "rules": [{"abc": "A", "xyz": "X", "everyDays": 30, "role": null}]}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value(true))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.load[0].customers").value(2))
                .andExpect(jsonPath("$.load[0].contacts").value("2.0"));
        send(1, "{}").andExpect(status().isPreconditionFailed());
        send(2, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value(false))
                .andExpect(jsonPath("$.rules").isEmpty());
    }

    @Test
    void limitDiscountsOfOrders() throws Exception {
        send(
                        1,
                        """
                        {"on": true, "rules": [{"abc": "A", "xyz": "X", "discount": 0.1}]}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rules[0].discount").value(0.1))
                .andExpect(jsonPath("$.load").isEmpty());
        assertThat(page("/parties/" + large + "/classes")).contains("отстъпка до 10 %");
        assertThat(page("/segmentations/" + run.definition() + "/policy"))
                .contains("name=\"discount\" value=\"10\"");

        order(seller, "0.1", "0").andExpect(status().isCreated());
        order(seller, "0.11", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].discount"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("A X")));
        order(seller, "0", "0.2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("discount"));
        order(seller, "0.06", "0.06").andExpect(status().isUnprocessableContent());
        order(seller, "1e-999999999", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].discount"));
        var other = order(seller, parties.customer("Other", seller.id()), "0.5", "0");
        other.andExpect(status().isCreated());
        users.act(seller);
        web.perform(
                        patch(other.andReturn().getResponse().getHeader("Location"))
                                .session(users.session())
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"party\": \"" + large + "\"}"))
                .andExpect(status().isUnprocessableContent());
        var larger = order(admin, "0.5", "0").andExpect(status().isCreated()).andReturn();

        users.act(seller);
        var path = larger.getResponse().getHeader("Location");
        web.perform(
                        patch(path)
                                .session(users.session())
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"note\": \"x\"}"))
                .andExpect(status().isOk());

        send(2, "{\"on\": false, \"rules\": [{\"abc\": \"A\", \"xyz\": \"X\", \"discount\": 0.1}]}")
                .andExpect(status().isOk());
        order(seller, "0.5", "0").andExpect(status().isCreated());
    }

    private ResultActions order(User user, String discount, String ofDocument) throws Exception {
        return order(user, large, discount, ofDocument);
    }

    private ResultActions order(User user, UUID party, String discount, String ofDocument)
            throws Exception {
        users.act(user);
        return web.perform(
                post("/api/v1/orders")
                        .session(users.session())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"date": "2026-03-05", "party": "%s", "discount": %s,
                                 "lines": [{"name": "Болт", "quantity": "1", "price": {"amount": "10", "currency": "EUR"}, "discount": %s}]}
                                """
                                        .formatted(party, ofDocument, discount)));
    }

    @Test
    void refuseRulesOfProgramsThatNameNoPlaceOrOneTwice() throws Exception {
        var twice = "{\"abc\": \"A\", \"xyz\": \"X\", \"everyDays\": 30}";
        for (var rules :
                List.of(
                        "{\"abc\": \"A\", \"everyDays\": 30}",
                        twice + "," + twice,
                        "{\"abc\": \"A\", \"xyz\": \"X\"}")) {
            send(1, "{\"rules\": [" + rules + "]}")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("rules"));
        }
        assertThat(policies.get(run.definition()).version()).isEqualTo(1);
    }

    private ResultActions send(int version, String content) throws Exception {
        users.act(admin);
        return web.perform(
                put("/api/v1/segmentations/" + run.definition() + "/policy")
                        .session(users.session())
                        .with(csrf())
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content));
    }

    /** Of two steady places. */
    private static PolicyForm form(AbcClass one, String days, AbcClass other, String otherDays) {
        var all = new ArrayList<>(Collections.nCopies(PLACES, ""));
        all.set(PolicyForm.CELLS.indexOf(new Cell(one, XyzClass.X)), days);
        all.set(PolicyForm.CELLS.indexOf(new Cell(other, XyzClass.X)), otherDays);
        return new PolicyForm(all, Collections.nCopies(PLACES, ""), null);
    }

    private String page(String path) throws Exception {
        users.act(admin);
        return web.perform(get(path).session(users.session()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
