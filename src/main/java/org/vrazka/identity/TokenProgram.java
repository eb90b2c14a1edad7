package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.postgres.RunningServer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The program behind bin/token: prints a token of a user, over a running Vrazka or a stopped one,
 * and makes him the administrator where there is nobody yet.
 */
@ImportAutoConfiguration // those of META-INF/spring, with the audit log when it is there
@Import({
    FirstTokens.class,
    FirstStart.class,
    Companies.class,
    Accounts.class,
    AccountRows.class,
    AccountRules.class,
    PasswordRules.class,
    PasswordHashing.class,
    Sessions.class,
    Tokens.class,
    Users.class,
    UserReader.class,
    RolesOfUsers.class,
    Administrators.class,
    Scope.class,
    CurrentUser.class
})
class TokenProgram {
    /** Standard output is for the token alone, and errors are told in one line. */
    private static final Map<String, String> QUIET =
            Map.of(
                    "logging.threshold.console", "OFF",
                    "spring.datasource.hikari.maximum-pool-size", "2");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main(String[] args) {
        LocaleContextHolder.setLocale(Locale.getDefault());
        try {
            var options = TokenOptions.of(args);
            try (var context = start(options)) {
                System.out.println(context.getBean(FirstTokens.class).make(options));
            }
        } catch (Invalid e) {
            e.errors()
                    .forEach(error ->
                            System.err.println("--" + error.field() + ": " + error.message()));
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException | RuntimeException e) {
            System.err.println(reason(e));
            System.exit(1);
        }
    }

    private static ConfigurableApplicationContext start(TokenOptions options) throws IOException {
        var settings = new HashMap<>(QUIET);
        if (System.getenv().getOrDefault("VRAZKA_DATABASE_URL", "").isBlank()) {
            settings.put("vrazka.data", options.data());
            RunningServer.over(Path.of(options.data()).toAbsolutePath().normalize())
                    .ifPresent(server -> settings.putAll(reaching(server)));
        }
        var application = new SpringApplication(TokenProgram.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Its tables are as that Vrazka needs them, and stay so. */
    private static Map<String, String> reaching(RunningServer server) {
        return Map.of(
                "vrazka.database.url", server.url(),
                "vrazka.database.user", server.user(),
                "vrazka.database.password", server.password(),
                "spring.flyway.enabled", "false");
    }

    private static @Nullable String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
