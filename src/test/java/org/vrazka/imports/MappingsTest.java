package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What columns mean is kept under a name, and chosen for a later file. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MappingsTest {
    private static final Plan BY_HAND =
            new Plan(ImportKind.PARTIES, null, Plan.Options.NONE, true, true);

    @Autowired ImportFixture given;
    @Autowired Imports imports;
    @Autowired Mappings mappings;
    @Autowired UserFixture users;
    @Autowired DSLContext db;
    MockMvc web;
    User admin;

    @BeforeEach
    void firm(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate imports.mapping");
    }

    @Test
    void areKeptAndChosenForALaterFile() throws Exception {
        var first = begin("Шифър,Кой е,Описание\n1,Акме,стар\n");
        assertThat(imports.get(first).settings().fields())
                .containsExactly(null, null, "description");

        send(
                303,
                post("/imports/" + first + "/kept")
                        .param("keepAs", " От склада ")
                        .param("source", "warehouse")
                        .param("dates", "MONTH_FIRST")
                        .param("field-0", "externalId")
                        .param("field-1", "name")
                        .param("field-2", ""));
        assertThat(imports.get(first).state()).isEqualTo(ImportState.MAPPING);
        assertThat(imports.get(first).settings().fields())
                .containsExactly("externalId", "name", null);
        var kept = mappings.all().getFirst();
        assertThat(kept.name()).isEqualTo("От склада");
        assertThat(kept.settings().preview()).isEmpty();

        var second = begin("Кой е,Държава,Шифър,Описание\nРоза,България,2,нов\n");
        assertThat(send(200, get("/imports/" + second))).contains("От склада", second + "/applied");
        send(303, post("/imports/" + second + "/applied").param("mapping", kept.id().toString()));

        var settings = imports.get(second).settings();
        assertThat(settings.fields()).containsExactly("name", "country", "externalId", null);
        assertThat(settings.source()).isEqualTo("warehouse");
        assertThat(settings.preview()).isNotEmpty();
        var other = begin("Код,Наименование\n3,Друг\n");
        assertThat(send(200, get("/imports/" + other))).doesNotContain("От склада");
    }

    @Test
    void leaveFurtherColumnsOfOneFieldTheirGuess() throws Exception {
        var first = begin("Код,Наименование,Телефон\n1,Акме,0888 123 456\n");
        send(
                303,
                post("/imports/" + first + "/kept")
                        .param("keepAs", "С телефон")
                        .param("field-0", "externalId")
                        .param("field-1", "name")
                        .param("field-2", "phone"));
        var more = begin("Код,Наименование,Телефон,Тел.\n2,Роза,0888 1,0888 2\n");
        assertThat(imports.get(more).settings().fields().getLast()).isEqualTo("phone");

        var kept = mappings.all().getFirst();
        send(303, post("/imports/" + more + "/applied").param("mapping", kept.id().toString()));

        assertThat(imports.get(more).settings().fields())
                .containsExactly("externalId", "name", "phone", "phone");
    }

    /** Pressed twice, or in a tab that was left open: the page shows how far the import is. */
    @Test
    void comeTooLateForAnImportThatIsPastThem() throws Exception {
        keep("Късно");
        var done =
                given.run(
                        admin,
                        "Код,Наименование\n1,Акме\n",
                        ImportFixture.plan(ImportKind.PARTIES));
        var typed =
                post("/imports/" + done.id() + "/mapping")
                        .param("field-0", "externalId")
                        .param("field-1", "name");

        send(303, typed);
        send(
                303,
                post("/imports/" + done.id() + "/applied")
                        .param("mapping", mappings.all().getFirst().id().toString()));

        assertThat(imports.get(done.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void needANameAndRightColumns() throws Exception {
        var id = begin("Код,Наименование\n1,Акме\n");

        var page =
                send(
                        422,
                        post("/imports/" + id + "/kept")
                                .param("keepAs", "")
                                .param("field-0", "externalId")
                                .param("field-1", "name"));
        assertThat(page).contains("Дай име до 80 знака");
        send(422, post("/imports/" + id + "/kept").param("keepAs", "Без име"));

        assertThat(mappings.all()).isEmpty();
    }

    @Test
    void areRenamedAndDeleted() throws Exception {
        keep("Първо");
        keep("Второ");
        keep("второ");
        assertThat(names()).containsExactly("второ", "Първо");
        var one = mappings.all().getFirst().id();

        assertThat(send(422, post("/import-mappings/" + one).param("name", "първо")))
                .contains("Има друго съответствие „първо“");
        send(303, post("/import-mappings/" + one).param("name", "Трето"));
        assertThat(send(200, get("/import-mappings"))).contains("Трето", "Първо");
        send(303, post("/import-mappings/" + one + "/delete"));
        assertThat(names()).containsExactly("Първо");
    }

    private void keep(String name) throws Exception {
        send(
                303,
                post("/imports/" + begin("Код,Наименование\n1,Акме\n") + "/kept")
                        .param("keepAs", name)
                        .param("field-0", "externalId")
                        .param("field-1", "name"));
    }

    private List<String> names() {
        return mappings.all().stream().map(Mapping::name).toList();
    }

    private UUID begin(String file) {
        return given.run(admin, file, BY_HAND).id();
    }

    private String send(int status, MockHttpServletRequestBuilder request) throws Exception {
        users.act(admin);
        var answer = web.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
