package org.vrazka.shared.postgres;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server, and the thread that watches over it: when it dies it is started again. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int ATTEMPTS = 5;
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final List<String> command;
    private final Path cluster;
    private final ServerLog log;

    private volatile @Nullable Process process;
    private volatile boolean ready;
    private volatile boolean stopping;
    private volatile boolean failed;

    private ServerProcess(List<String> command, Path cluster, ServerLog log) {
        this.command = command;
        this.cluster = cluster;
        this.log = log;
    }

    /** Returns when the server takes connections. */
    static ServerProcess start(List<String> command, Path cluster, ServerLog log)
            throws IOException, InterruptedException {
        var server = new ServerProcess(command, cluster, log);
        // the death signal follows the thread that forked, so this one lives as long as we do
        Thread.ofPlatform().daemon().name("postgres").start(server::watch);
        server.awaitReady();
        return server;
    }

    private void watch() {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
                Instant started = Instant.now();
                int code = runToItsEnd();
                if (stopping) {
                    return;
                }
                if (ready) {
                    LOG.error("PostgreSQL ended with {} ({}); starting it again", code, log.last());
                }
                if (Duration.between(started, Instant.now()).compareTo(STABLE) > 0) {
                    attempt = 1;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException e) {
            log.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failed = true;
        if (ready && !stopping) {
            LOG.error("PostgreSQL does not stay up ({}), so Vrazka ends", log.last());
            System.exit(1);
        }
    }

    private int runToItsEnd() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = started;
        try (BufferedReader said = started.inputReader()) {
            said.lines().forEach(log::add);
        }
        return started.waitFor();
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (failed) {
                throw new IOException("PostgreSQL does not start: " + log.last());
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        ready = true;
    }

    private boolean isReady() throws IOException {
        Process now = process;
        return now != null
                && ServerNote.in(cluster)
                        .filter(note -> note.ready() && note.pid() == now.pid())
                        .isPresent();
    }

    long pid() {
        Process now = process;
        return now == null ? -1 : now.pid();
    }

    void stop() throws IOException, InterruptedException {
        stopping = true;
        Process now = process;
        if (now != null && now.isAlive()) {
            FastStop.of(now.toHandle());
        }
    }
}
