package org.vrazka.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server notes of itself in its folder while it runs ({@code postmaster.pid}). */
record ServerNote(long pid, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Optional<ServerNote> in(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
        int port = ready ? Integer.parseInt(lines.get(PORT).strip()) : 0;
        return Optional.of(new ServerNote(Long.parseLong(lines.getFirst().strip()), port, ready));
    }

    /** Stops the server that a killed Vrazka left behind, and clears away a dead one's note. */
    static void stopLeftover(Path cluster) throws IOException, InterruptedException {
        Optional<ProcessHandle> server =
                in(cluster)
                        .flatMap(note -> ProcessHandle.of(note.pid))
                        .filter(process -> worksIn(cluster, process.pid()));
        if (server.isPresent()) {
            FastStop.of(server.get());
        }
        // the number may be another program's by now, and PostgreSQL would take it for a server
        Files.deleteIfExists(file(cluster));
    }

    private static boolean worksIn(Path cluster, long pid) {
        try {
            return Path.of("/proc", Long.toString(pid), "cwd")
                    .toRealPath()
                    .equals(cluster.toRealPath());
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
