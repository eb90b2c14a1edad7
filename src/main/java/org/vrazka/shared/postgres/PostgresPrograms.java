package org.vrazka.shared.postgres;

import org.vrazka.shared.CannotStart;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's programs, and the way that runs them here. */
record PostgresPrograms(Path bin, ServerAccount account, List<String> prefix) {
    /** A session of its own: Ctrl-C reaches only Vrazka, which then stops the server. */
    private static final List<String> APART = List.of("setsid");

    /** The kernel stops it when the thread that started it is gone, whatever killed that. */
    private static final List<String> TIED = List.of("setpriv", "--pdeathsig", "INT");

    /** The programs as they can be run with data in this folder. */
    static PostgresPrograms usableIn(Path folder) throws IOException {
        Path bin = PostgresBinaries.unpackedInto(cache(folder)).resolve("bin");
        return ServerAccount.candidates(folder)
                .map(account -> new PostgresPrograms(bin, account, prefix(account)))
                .filter(programs -> programs.reach(folder))
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart(
                                "PostgreSQL не може да работи от името на root в %s; стартирайте"
                                        + " като обикновен потребител.",
                                "PostgreSQL cannot run for root in %s; start Vrazka as an ordinary"
                                        + " user.",
                                folder));
    }

    /** Root's home is closed to other accounts, so root uses the cache of the system. */
    private static Path cache(Path folder) {
        String chosen = System.getenv("VRAZKA_CACHE");
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path caches =
                ServerAccount.isRoot()
                        ? Path.of("/var/cache")
                        : Path.of(System.getProperty("user.home"), ".cache");
        try {
            return Files.createDirectories(caches.resolve("vrazka"));
        } catch (IOException withoutHome) {
            return folder.resolve("cache");
        }
    }

    private static List<String> prefix(ServerAccount account) {
        List<String> prefix = new ArrayList<>();
        prefix.addAll(works(APART) ? APART : List.of());
        prefix.addAll(account.prefix());
        prefix.addAll(works(TIED) ? TIED : List.of());
        return List.copyOf(prefix);
    }

    private boolean reach(Path folder) {
        List<String> look = new ArrayList<>(prefix);
        look.addAll(List.of("sh", "-c", "cd \"$0\" && exec \"$1\" --version"));
        look.addAll(List.of(folder.toString(), bin.resolve("postgres").toString()));
        return succeeds(look);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return succeeds(command);
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command that runs one of the programs. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** Runs a program to its end. */
    void run(String program, List<String> arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed: " + said.strip());
        }
    }
}
