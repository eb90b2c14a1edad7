package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.vrazka.process.Node;
import org.vrazka.process.Watch;

import java.io.IOException;
import java.nio.file.Files;

/** A program imports the retail file into another process, whose database the test can see. */
record RetailByProgram(Program program, Watch database) {
    private static final String PLAN =
            "{\"kind\": \"orders\", \"mapping\": \"auto\", \"dryRun\": false}";
    private static final long ROWS = 209_029;
    private static final long REFUSED = 1_292;

    static RetailByProgram of(Node node, String token, Watch database) throws IOException {
        return new RetailByProgram(new Program(node.port(), token), database);
    }

    String begin() throws IOException {
        var file = Files.readAllBytes(ImportFixture.RETAIL);
        return Program.location(program.bring("retail.csv.gz", file, PLAN));
    }

    void assertDone(String location) {
        var done = program.await(location);
        assertThat(done.get("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(done.at("/rows/read").asLong()).isEqualTo(ROWS);
        assertThat(done.at("/rows/created").asLong()).isEqualTo(ROWS - REFUSED);
        assertThat(done.at("/rows/refused").asLong()).isEqualTo(REFUSED);
        assertThat(database.count("imports.problem where rejects")).isEqualTo(REFUSED);
        RetailSums.assertFound(database.db());
        RetailSums.assertNoStaging(database.db());
    }

    void assertUndone(String location) {
        assertThat(program.await(location).get("state").asString()).isEqualTo("UNDONE");
        assertThat(database.count("imports.kept")).isZero();
        RetailSums.assertNothingLeft(database.db());
    }
}
