package org.vrazka.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How to reach the server of a Vrazka that is running over a data folder. */
public record RunningServer(String url, String user, String password) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Empty when nothing runs there; waits for a Vrazka that has only just begun to start. */
    public static Optional<RunningServer> over(Path folder) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (DataFolder.isHeld(folder)) {
            var note = ServerNote.in(DataFolder.cluster(folder)).filter(ServerNote::ready);
            if (note.isPresent()) {
                String url = EmbeddedPostgres.url(note.get().port());
                return Optional.of(
                        new RunningServer(url, EmbeddedPostgres.USER, DataFolder.password(folder)));
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("the running Vrazka does not get ready: " + folder);
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
