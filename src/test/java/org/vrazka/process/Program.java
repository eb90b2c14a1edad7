package org.vrazka.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java program in a process of its own; gone at the end of the test whatever happens. */
public final class Program implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    public final Process process;
    private final BufferedReader said;

    private Program(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    public static Program start(Class<?> main, String... arguments) throws IOException {
        return start(
                List.of(),
                System.getProperty("java.class.path"),
                Map.of(),
                main.getName(),
                arguments);
    }

    public static Program start(
            List<String> prefix,
            String classPath,
            Map<String, String> environment,
            String main,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    /** Reads on until a line fits; fails when the program ends before. */
    public String awaitLine(Predicate<String> fits) throws IOException {
        var seen = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (fits.test(line)) {
                return line;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("the program ended: " + seen);
    }

    public List<String> rest() {
        return said.lines().toList();
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -$0 $1", name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    public boolean ends() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
