package org.vrazka.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vrazka.Vrazka;
import org.vrazka.process.Program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole program, started and stopped as a person does it. */
@Timeout(180)
class StartAndStopTest {
    private final Path folder = Path.of("target", "servers", UUID.randomUUID().toString());

    @AfterEach
    void deleteFolder() throws IOException {
        EmbeddedPostgres.deleteTree(folder);
    }

    @Test
    void refusesASecondStartAndEndsWithItsServer() throws Exception {
        try (var first = start()) {
            first.awaitLine(line -> line.contains("http://127.0.0.1:"));
            try (var second = start()) {
                assertThat(second.rest()).singleElement().asString().contains(folder.toString());
                assertThat(second.ends()).isTrue();
                assertThat(second.process.exitValue()).isEqualTo(1);
            }
            assertStops(first, "TERM");
        }
        try (var again = start()) {
            again.awaitLine(line -> line.contains("http://127.0.0.1:"));
            assertStops(again, "INT");
        }
    }

    /** Signals mean what they usually do, also where a runner in the background ignores them. */
    private Program start() throws IOException {
        return Program.start(
                List.of("env", "--default-signal"),
                System.getProperty("java.class.path"),
                Map.of("VRAZKA_DATA", folder.toString(), "VRAZKA_PORT", "0"),
                Vrazka.class.getName());
    }

    private void assertStops(Program program, String signal) throws Exception {
        long server = ServerNote.in(folder.resolve("postgres")).orElseThrow().pid();
        program.signal(signal);
        assertThat(program.ends()).isTrue();
        assertThat(ProcessHandle.of(server)).isEmpty();
        assertThat(ServerNote.in(folder.resolve("postgres"))).isEmpty();
    }
}
