package org.vrazka.records.files;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;

import java.nio.charset.StandardCharsets;

@DatabaseTest
class FileApiTest {
    @Autowired WebApplicationContext context;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired ProductFixture products;
    User admin;
    String token;
    String files;

    @BeforeEach
    void aProduct() {
        users.company();
        admin = users.act(users.admin());
        token = tokens.create(admin.id(), "test", null);
        files = "/api/v1/products/" + products.product("P-1", "Профил") + "/files";
    }

    @Test
    void bringsReadsRenamesAndDeletes() throws Exception {
        var file =
                bring("Чертеж 5.txt", "1 : 20".getBytes(StandardCharsets.UTF_8))
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.bytes").value(6))
                        .andExpect(jsonPath("$.author").value(admin.name()))
                        .andExpect(
                                jsonPath("$.sha256")
                                        .value(
                                                "a4ad03dba91044842a24d7445844f5e6b813f3cb2ea778cb875946b0989b081e"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        ask(get(files))
                .andExpect(jsonPath("$.items[0].name").value("Чертеж 5.txt"))
                .andExpect(jsonPath("$.items[0].content").value(file + "/content"));
        ask(get(file + "/content"))
                .andExpect(content().bytes("1 : 20".getBytes(StandardCharsets.UTF_8)));
        ask(rename(file, 1, "Чертеж 6.txt")).andExpect(jsonPath("$.name").value("Чертеж 6.txt"));
        ask(rename(file, 1, "Късно.txt")).andExpect(status().isPreconditionFailed());
        ask(rename(file, 2, " "))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        ask(delete(file).header("If-Match", "\"2\"")).andExpect(status().isNoContent());
        ask(get(file)).andExpect(status().isNotFound());
        ask(get(file + "/content")).andExpect(status().isNotFound());
    }

    private static AbstractMockHttpServletRequestBuilder<?> rename(
            String file, int version, String name) {
        return patch(file)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + name + "\"}");
    }

    /** What is in a file says what it is, and only pictures are shown by a browser. */
    @ParameterizedTest
    @CsvSource({
        "page.png, <html><script>alert(1)</script>, text/html, attachment",
        "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, image/svg+xml, attachment",
        "letter.docx, MZ\u0090, application/x-msdownload, attachment",
        "offer.html, GIF89a, image/gif, inline"
    })
    void actsInNoPageOfOurs(String name, String bytes, String type, String manner)
            throws Exception {
        var file =
                bring(name, bytes.getBytes(StandardCharsets.ISO_8859_1))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        ask(get(file + "/content"))
                .andExpect(header().string("Content-Type", Matchers.startsWith(type)))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith(manner)))
                .andExpect(
                        header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Мои документи\\оферта.pdf, оферта.pdf",
        "'a\u202Efdp.exe', a fdp.exe",
        "'a\"; filename=x.exe', a_; filename=x.exe"
    })
    void isCalledAsEverySystemCanSaveIt(String sent, String called) throws Exception {
        bring(sent, new byte[] {1}).andExpect(jsonPath("$.name").value(called));
    }

    @Test
    void refusesWhatIsEmptyOrMissing() throws Exception {
        bring("празен.txt", new byte[0])
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("empty"));
        ask(multipart(files))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("missing"));
        ask(get(files)).andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void isListedByPages() throws Exception {
        for (int i = 1; i <= 3; i++) {
            bring(i + ".txt", new byte[] {1});
        }
        var answer =
                ask(get(files).param("limit", "2"))
                        .andExpect(jsonPath("$.items[*].name", Matchers.contains("3.txt", "2.txt")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var next = answer.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        ask(get(files).param("limit", "2").param("cursor", next))
                .andExpect(jsonPath("$.items[*].name", Matchers.contains("1.txt")))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    private ResultActions bring(String name, byte[] bytes) throws Exception {
        return ask(multipart(files).file(new MockMultipartFile("file", name, "a/b", bytes)));
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        return web.perform(request.header("Authorization", "Bearer " + token));
    }
}
