package org.vrazka.shared.postgres;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a server without waiting for its clients to leave, which is what PostgreSQL does on the only
 * signal that Java can send.
 */
final class FastStop {
    private FastStop() {}

    /** Returns when the process is gone. */
    static void of(ProcessHandle server) throws IOException, InterruptedException {
        if (!ends(server, "INT", 60) && !ends(server, "QUIT", 10)) {
            throw new IOException("PostgreSQL (process %d) does not stop".formatted(server.pid()));
        }
    }

    private static boolean ends(ProcessHandle server, String signal, int seconds)
            throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -$0 $1", signal, Long.toString(server.pid()))
                .start()
                .waitFor();
        try {
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }
}
