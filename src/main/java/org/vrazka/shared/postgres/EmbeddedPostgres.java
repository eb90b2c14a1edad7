package org.vrazka.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A real PostgreSQL server run as a child process, with its data in a folder of ours. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String USER = "vrazka";

    private final Path data;
    private final Path bin;
    private final String password;
    private final boolean durable;
    private final List<String> prefix;
    private final int port;
    private final Process server;

    /**
     * Starts the server; the first time it makes the data folder.
     *
     * @param cache where the server's programs are unpacked, shared by all servers
     * @param data the data folder
     * @param durable false for tests: faster, and lost when the machine stops
     */
    public static EmbeddedPostgres start(Path cache, Path data, boolean durable) {
        try {
            return new EmbeddedPostgres(cache, data, durable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    private EmbeddedPostgres(Path cache, Path data, boolean durable)
            throws IOException, InterruptedException {
        this.data = data.toAbsolutePath();
        this.durable = durable;
        Files.createDirectories(Objects.requireNonNull(this.data.getParent()));
        this.bin = PostgresBinaries.unpackedInto(cache).resolve("bin");
        this.prefix = rootPrefix();
        Path passwordFile = this.data.resolveSibling(this.data.getFileName() + ".password");
        if (Files.exists(this.data.resolve("PG_VERSION"))) {
            this.password = Files.readString(passwordFile).strip();
        } else {
            this.password = randomHex();
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            initdb(passwordFile);
        }
        stopOrphan();
        this.port = freePort();
        this.server = launch();
        awaitReady();
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + database
                + "?reWriteBatchedInserts=true";
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

    /** postgres refuses user id 0: a user namespace hides it; setpriv ties its life to ours. */
    private static List<String> rootPrefix() throws IOException, InterruptedException {
        List<String> p = new ArrayList<>();
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0) {
            if (!works(List.of("unshare", "--user", "true"))) {
                throw new IOException(
                        "PostgreSQL does not run as root here; start Vrazka as an ordinary user");
            }
            p.addAll(List.of("unshare", "--user"));
        }
        if (works(List.of("setpriv", "--pdeathsig", "INT", "true"))) {
            p.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        return List.copyOf(p);
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command(String... args) {
        List<String> c = new ArrayList<>(prefix);
        c.addAll(List.of(args));
        return c;
    }

    private void initdb(Path passwordFile) throws IOException, InterruptedException {
        Path tmp = data.resolveSibling(data.getFileName() + ".init");
        deleteTree(tmp);
        run(
                command(
                        bin.resolve("initdb").toString(),
                        "-D",
                        tmp.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + passwordFile,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        durable ? "--data-checksums" : "--no-sync"));
        Files.move(tmp, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (p.waitFor() != 0) {
            throw new IOException("failed: " + command + "\n" + out);
        }
    }

    private void stopOrphan() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> old =
                lines.isEmpty()
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (old.flatMap(h -> h.info().command()).filter(c -> c.endsWith("/postgres")).isPresent()) {
            run(List.of("kill", "-INT", lines.getFirst().strip()));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (old.orElseThrow().isAlive() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    private Process launch() throws IOException, InterruptedException {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "shared_buffers=256MB",
                                "max_connections=60",
                                "work_mem=32MB",
                                "maintenance_work_mem=256MB",
                                "effective_cache_size=2GB",
                                "random_page_cost=1.1",
                                "max_wal_size=4GB",
                                "timezone=UTC"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        List<String> command =
                command(
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port));
        settings.forEach(s -> command.addAll(List.of("-c", s)));
        return forkFromParkedThread(command);
    }

    /** The death signal fires when the thread that forked dies, so a parked thread does it. */
    private Process forkFromParkedThread(List<String> command)
            throws IOException, InterruptedException {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        AtomicReference<Object> result = new AtomicReference<>("");
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .name("embedded-postgres")
                .start(() -> {
                    try {
                        Process p =
                                new ProcessBuilder(command)
                                        .redirectErrorStream(true)
                                        .redirectOutput(
                                                ProcessBuilder.Redirect.appendTo(log.toFile()))
                                        .start();
                        result.set(p);
                        started.countDown();
                        p.waitFor();
                    } catch (IOException | InterruptedException e) {
                        result.set(e);
                        started.countDown();
                    }
                });
        started.await();
        return switch (result.get()) {
            case Process p -> p;
            case Exception e -> throw new IOException(e);
            default -> throw new IllegalStateException("PostgreSQL was not started");
        };
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                throw new IOException(
                        "PostgreSQL ended with " + server.exitValue() + ", see " + data + ".log");
            }
            try (var connection = DriverManager.getConnection(url(), USER, password)) {
                Objects.requireNonNull(connection);
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
        throw new IOException("PostgreSQL did not become ready, see " + data + ".log");
    }

    @Override
    public void close() {
        try {
            run(List.of("kill", "-INT", Long.toString(server.pid())));
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
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
            for (Path p : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    private static String randomHex() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
