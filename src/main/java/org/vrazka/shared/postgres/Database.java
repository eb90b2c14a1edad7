package org.vrazka.shared.postgres;

import org.vrazka.shared.CannotStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A way to the database for programs beside the application: the server that the environment names,
 * that of a running Vrazka, or one started over a data folder until this is closed.
 */
public final class Database implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final Runnable end;

    private Database(String url, String user, String password, Runnable end) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.end = end;
    }

    /** With data in it. */
    public static Database of(Path folder) throws IOException {
        if (isExternal()) {
            return external();
        }
        var path = folder.toAbsolutePath().normalize();
        var running = RunningServer.over(path);
        if (running.isPresent()) {
            var server = running.get();
            return new Database(server.url(), server.user(), server.password(), () -> {});
        }
        if (!Files.exists(DataFolder.cluster(path))) {
            throw new CannotStart("В %s няма данни.", "There is no data in %s.", path);
        }
        return started(path);
    }

    /** To be filled: a folder without data, or the server that the environment names. */
    public static Database empty(Path folder) {
        if (isExternal()) {
            return external();
        }
        var path = folder.toAbsolutePath().normalize();
        if (Files.exists(DataFolder.cluster(path))) {
            throw new CannotStart(
                    "В %s вече има данни; посочете празна папка.",
                    "There is data in %s already; name an empty folder.", path);
        }
        return started(path);
    }

    private static boolean isExternal() {
        return !variable("VRAZKA_DATABASE_URL").isBlank();
    }

    private static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private static Database external() {
        var server =
                ExternalServer.of(
                                variable("VRAZKA_DATABASE_URL"),
                                System.getenv("VRAZKA_DATABASE_USER"),
                                System.getenv("VRAZKA_DATABASE_PASSWORD"))
                        .checked();
        return new Database(
                server.url(),
                server.user() == null ? "" : server.user(),
                server.password() == null ? "" : server.password(),
                () -> {});
    }

    private static Database started(Path path) {
        var server = EmbeddedPostgres.start(path, true);
        return new Database(server.url(), server.user(), server.password(), server::close);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return user.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        end.run();
    }
}
