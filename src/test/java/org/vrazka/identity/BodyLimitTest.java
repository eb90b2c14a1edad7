package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bodies whose length is told beforehand, and such as come in chunks. */
@BrowserTest
class BodyLimitTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired UserFixture given;
    @Autowired Tokens tokens;
    @LocalServerPort int port;

    Visitor visitor;

    @BeforeEach
    void visitor() {
        given.company();
        given.admin();
        visitor = new Visitor(port);
        visitor.get("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void endsAPasskeyAfter64Kilobytes(boolean chunked) {
        var fits = visitor.post("/sign-in/passkey", "text/plain", body("", 60 << 10, chunked));
        var tooLong = visitor.post("/sign-in/passkey", "text/plain", body("", 65 << 10, chunked));

        assertThat(fits.statusCode()).isEqualTo(422);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("твърде много наведнъж");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void endsAFormAfter2Megabytes(boolean chunked) {
        var fits = visitor.post("/sign-in", FORM, body("email=", 1 << 20, chunked));
        var tooLong = visitor.post("/sign-in", FORM, body("email=", 3 << 20, chunked));

        assertThat(fits.statusCode()).isEqualTo(422);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("твърде много наведнъж");
    }

    @ParameterizedTest
    @CsvSource({
        "false, application/json",
        "true, application/json",
        "false, application/x-www-form-urlencoded",
        "true, application/x-www-form-urlencoded"
    })
    void endsWhatProgramsSendAfter16Megabytes(boolean chunked, String type) {
        var program = program();
        String begun = "{\"name\":\"";

        assertProblem(program.post("/api/v1/teams", type, body(begun, 17 << 20, chunked)), 413);
        assertThat(program.post("/api/v1/teams", type, body(begun, 1 << 20, chunked)).statusCode())
                .isNotEqualTo(413);
    }

    @Test
    void takesFilesForImportsOnly() {
        var file = body("--x\r\n", 1 << 10, false);

        assertThat(visitor.post("/sign-in", "multipart/form-data; boundary=x", file).statusCode())
                .isEqualTo(415);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:vrazka:too-large");
    }

    private Visitor program() {
        String token = tokens.create(given.admin().id(), "x", null);
        return new Visitor(port).with("Authorization", "Bearer " + token);
    }

    private static BodyPublisher body(String begun, int length, boolean chunked) {
        byte[] all = Arrays.copyOf(begun.getBytes(StandardCharsets.UTF_8), length);
        Arrays.fill(all, begun.length(), length, (byte) 'a');
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(all))
                : BodyPublishers.ofByteArray(all);
    }

    /** The rest of the file is never sent: the answer does not wait for it. */
    @ParameterizedTest
    @CsvSource({"/imports, 303", "/sign-in, 415", "/api/v1/imports, 401"})
    void takesNoFileOfWhoIsNotSignedIn(String path, int status) throws IOException {
        try (var connection = new Socket("localhost", port)) {
            connection.setSoTimeout(10_000);
            connection
                    .getOutputStream()
                    .write(
                            """
                            POST %s HTTP/1.1\r
                            Host: localhost:%d\r
                            Content-Type: multipart/form-data; boundary=x\r
                            Content-Length: 100000000\r
                            \r
                            --x\r
                            Content-Disposition: form-data; name="file"; filename="a.csv"\r
                            \r
                            a;b;c\
                            """
                                    .formatted(path, port)
                                    .getBytes(StandardCharsets.UTF_8));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).contains(" " + status);
        }
    }
}
