package org.vrazka.shared.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The database of the application: the server named in the settings, else one of its own. */
final class PostgresStart implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        Environment settings = context.getEnvironment();
        String address = settings.getProperty("vrazka.database.url", "");
        if (address.isBlank()) {
            startOwn(context, settings);
        } else {
            var server =
                    ExternalServer.of(
                                    address,
                                    settings.getProperty("vrazka.database.user"),
                                    settings.getProperty("vrazka.database.password"))
                            .checked();
            context.registerBean(JdbcConnectionDetails.class, () -> server);
        }
    }

    /** Taking the folder fails at once if it must; the server starts while the rest is loaded. */
    private static void startOwn(GenericApplicationContext context, Environment settings) {
        var folder = DataFolder.hold(Path.of(settings.getProperty("vrazka.data", "data")));
        boolean durable = settings.getProperty("vrazka.durable", Boolean.class, true);
        var start = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(folder, durable));
        context.registerBean(EmbeddedPostgres.class, start::join);
        context.registerBean(
                JdbcConnectionDetails.class,
                () -> new EmbeddedDetails(context.getBean(EmbeddedPostgres.class)));
    }

    private record EmbeddedDetails(EmbeddedPostgres postgres) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return postgres.url();
        }

        @Override
        public String getUsername() {
            return postgres.user();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }
    }
}
