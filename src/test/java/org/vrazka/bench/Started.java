package org.vrazka.bench;

import org.vrazka.identity.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that {@code bin/run} started.
 *
 * @param nanos how long it took to its first page
 */
record Started(Process process, Visitor visitor, long nanos) implements AutoCloseable {
    /**
     * @param data its folder
     */
    static Started over(Path data) throws IOException {
        long started = System.nanoTime();
        var builder = new ProcessBuilder("bin/run", "--data", data.toString(), "--port", "0");
        builder.environment()
                .put("VRAZKA_APILIMIT", "1000000"); // a minute: it is asked all the time
        var process = builder.redirectErrorStream(true).start();
        var said = process.inputReader();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("http://127.0.0.1:");
            if (at >= 0) {
                int port = Integer.parseInt(line.substring(at + 17).replaceAll("\\D.*", ""));
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {})); // else it waits
                var visitor = new Visitor(port);
                visitor.get("/");
                return new Started(process, visitor, System.nanoTime() - started);
            }
        }
        throw new IOException("bin/run ended without an address");
    }

    /** Resident memory of the JVM alone, as Linux counts it. */
    double megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    /** Without a warning. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
