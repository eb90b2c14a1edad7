package org.vrazka.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A real PostgreSQL server run as a child process, with its data in a folder of ours. */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "vrazka";

    private final DataFolder folder;
    private final ServerProcess server;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataFolder folder, ServerProcess server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server; the first time it makes the data.
     *
     * @param durable false for tests: faster, and lost when the machine stops
     */
    public static EmbeddedPostgres start(Path folder, boolean durable) {
        return start(DataFolder.hold(folder), durable);
    }

    static EmbeddedPostgres start(DataFolder folder, boolean durable) {
        try {
            var programs = PostgresPrograms.usableIn(folder.path());
            folder.prepare(programs, USER, durable);
            ServerNote.stopLeftover(folder.cluster());
            int port = freePort();
            List<String> arguments = new ArrayList<>();
            arguments.addAll(List.of("-D", folder.cluster().toString()));
            arguments.addAll(ServerSettings.arguments(port, durable));
            var server =
                    ServerProcess.start(
                            programs.command("postgres", arguments),
                            folder.cluster(),
                            new ServerLog(folder.log()));
            return new EmbeddedPostgres(folder, server, port, folder.password());
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        try (folder) {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a folder with all that is in it; nothing happens when it is not there. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
