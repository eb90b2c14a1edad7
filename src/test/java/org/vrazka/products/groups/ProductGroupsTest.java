package org.vrazka.products.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.Product;
import org.vrazka.products.ProductFixture;
import org.vrazka.products.Products;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class ProductGroupsTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired ProductFixture given;
    @Autowired Products products;
    @Autowired ProductGroups groups;
    MockMvc web;
    User boss;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        boss = users.admin();
        users.act(boss);
    }

    @Test
    void areATreeInWhichNamesRepeatOnlyApart() throws Exception {
        say(entry("/product-groups", "Ски", "Ski", ""));
        say(entry("/product-groups", "Велосипеди", "Bicycles", ""));
        var ski = groups.tree().named("ski").orElseThrow();
        var bicycles = groups.tree().named("Велосипеди").orElseThrow();
        say(entry("/product-groups", "Аксесоари", "Accessories", ski.key()));
        say(entry("/product-groups", "Аксесоари", "Accessories", bicycles.key()));
        assertThat(say(entry("/product-groups", "Аксесоари", "More", ski.key())).getStatus())
                .isEqualTo(422);

        var below = groups.tree().named("Bicycles > accessories").orElseThrow();
        assertThat(groups.tree().sent(below.id())).isEqualTo("Велосипеди > Аксесоари");
        assertThat(groups.tree().named("Аксесоари")).isEmpty();
        assertThat(
                        say(entry(
                                        "/product-groups/" + bicycles.id(),
                                        "Велосипеди",
                                        "Bicycles",
                                        below.key()))
                                .getStatus())
                .isEqualTo(422);
        assertThat(page("/product-groups")).contains("data-depth=\"1\"", "Аксесоари");
    }

    @Test
    void arePutInOrderByHand() throws Exception {
        int first = groups.make("Едно").id();
        int second = groups.make("Две").id();

        say(post("/product-groups/" + second + "/place").param("to", "up"));
        assertThat(groups.tree().all()).extracting(ProductGroup::id).containsExactly(second, first);
        say(post("/product-groups/" + second + "/place").param("to", "up"));
        say(post("/product-groups/" + second + "/place").param("to", "down"));
        assertThat(groups.tree().all()).extracting(ProductGroup::id).containsExactly(first, second);
    }

    @Test
    void goAndComeBackWhenNothingIsInThem() throws Exception {
        var inner = groups.make("Крепежи > Болтове");
        int outer = groups.tree().named("Крепежи").orElseThrow().id();
        var bolt = in(inner, "B-1");

        say(delete("/product-groups/" + outer));
        say(delete("/product-groups/" + inner.id()));
        assertThat(groups.tree().all()).hasSize(2);

        db.update(PRODUCT).setNull(PRODUCT.GROUP_ID).where(PRODUCT.ID.eq(bolt)).execute();
        say(delete("/product-groups/" + inner.id()));
        say(delete("/product-groups/" + outer));
        assertThat(groups.tree().all()).isEmpty();
        say(post("/product-groups/" + inner.id() + "/restore"));
        assertThat(groups.tree().label(inner.id())).isEqualTo("Болтове");
    }

    @Test
    void doNotComeBackBesideAnotherOneOfTheirName() throws Exception {
        int gone = groups.make("Крепежи").id();
        say(delete("/product-groups/" + gone));
        int now = groups.make("крепежи").id();

        say(post("/product-groups/" + gone + "/restore"));
        assertThat(groups.tree().all()).extracting(ProductGroup::id).containsExactly(now);
        say(delete("/product-groups/" + now));
        say(post("/product-groups/" + gone + "/restore"));
        assertThat(groups.tree().all()).extracting(ProductGroup::id).containsExactly(gone);
    }

    @Test
    void findProductsWithThoseBelowAndLendThemTheirNewName() throws Exception {
        var inner = groups.make("Крепежи > Болтове");
        var outer = groups.tree().named("Крепежи").orElseThrow();
        var bolt = in(inner, "B-1");
        var box = in(outer, "B-2");
        given.product("B-3", "Без група");

        assertThat(found("group==" + outer.id())).containsExactlyInAnyOrder(bolt, box);
        assertThat(found("group=='Крепежи > Болтове'")).containsExactly(bolt);
        assertThat(found("group=null=true")).hasSize(1);
        assertThat(products.find(ListQuery.ofState("sort=group")).items()).hasSize(3);
        assertThatThrownBy(() -> found("group==Никоя")).isInstanceOf(BadQuery.class);

        say(entry("/product-groups/" + outer.id(), "Метизи", "Fasteners", ""));
        assertThat(page("/products/" + bolt)).contains("Метизи › Болтове");
        assertThat(page("/products")).contains("Метизи › Болтове").doesNotContain("Крепежи");
        assertThat(page("/lists/products/summary?by=group"))
                .contains("filter=group%3D%3D" + inner.id())
                .doesNotContain("filter=group%3D%3D" + outer.id() + "\"");
    }

    private UUID in(ProductGroup group, String code) {
        var id = given.product(code, "Стока " + code);
        db.update(PRODUCT).set(PRODUCT.GROUP_ID, group.id()).where(PRODUCT.ID.eq(id)).execute();
        return id;
    }

    private List<UUID> found(String filter) {
        return products.find(ListQuery.ofState("filter=" + encoded(filter))).items().stream()
                .map(Product::id)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder entry(
            String path, String bulgarian, String english, String parent) {
        return post(path)
                .param("nameBg", bulgarian)
                .param("nameEn", english)
                .param("more[0]", parent)
                .param("active", "true");
    }

    private MockHttpServletResponse say(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request.with(csrf())).andReturn().getResponse();
        users.act(boss);
        return answer;
    }

    private String page(String path) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse().getContentAsString();
        users.act(boss);
        return answer;
    }
}
