package org.vrazka.process;

import org.vrazka.Vrazka;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Vrazka in a process of its own, that can be killed, stopped and woken. It counts as dead when
 * it is silent for 4 seconds.
 */
public final class Node implements AutoCloseable {
    public final Program program;
    private int port;

    private Node(Program program) {
        this.program = program;
    }

    /** One that brings its own server. */
    public static Node over(Path folder) throws IOException {
        return start(Map.of("VRAZKA_DATA", folder.toString()), "alone");
    }

    /** One of several on a server. */
    public static Node on(EmbeddedPostgres server, String name) throws IOException {
        return start(address(server), name);
    }

    private static Node start(Map<String, String> environment, String name) throws IOException {
        return new Node(
                program(
                        environment,
                        Vrazka.class.getName(),
                        "--server.port=0",
                        "--vrazka.api-limit=1000000",
                        "--db-scheduler.scheduler-name=" + name,
                        "--db-scheduler.polling-interval=200ms",
                        "--db-scheduler.heartbeat-interval=1s",
                        "--spring.datasource.hikari.connection-init-sql="
                                + "set idle_in_transaction_session_timeout = '3s'"));
    }

    /** Founds a firm that counts in pounds; the token of its administrator. */
    public static String found(EmbeddedPostgres server) throws IOException {
        return found(address(server), "none");
    }

    public static String found(Path folder) throws IOException {
        return found(Map.of(), folder.toString());
    }

    private static String found(Map<String, String> environment, String data) throws IOException {
        try (var program =
                program(
                        environment,
                        "org.vrazka.identity.TokenProgram",
                        "--data",
                        data,
                        "--email",
                        "ada@example.org",
                        "--currency",
                        "GBP")) {
            return program.awaitLine(line -> line.startsWith("vrz_"));
        }
    }

    private static Map<String, String> address(EmbeddedPostgres server) {
        return Map.of(
                "VRAZKA_DATABASE_URL", server.url(),
                "VRAZKA_DATABASE_USER", server.user(),
                "VRAZKA_DATABASE_PASSWORD", server.password());
    }

    private static Program program(
            Map<String, String> environment, String main, String... arguments) throws IOException {
        return Program.start(
                List.of(), System.getProperty("java.class.path"), environment, main, arguments);
    }

    /** Waits until it can be asked. */
    public int port() throws IOException {
        if (port == 0) {
            var line = program.awaitLine(said -> said.contains("http://127.0.0.1:"));
            port = Integer.parseInt(line.replaceAll(".*http://127.0.0.1:(\\d+).*", "$1"));
        }
        return port;
    }

    public void kill() throws IOException, InterruptedException {
        program.signal("KILL");
        program.process.waitFor();
    }

    @Override
    public void close() {
        program.close();
        program.process.onExit().join();
    }
}
