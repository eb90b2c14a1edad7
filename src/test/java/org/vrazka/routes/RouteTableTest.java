package org.vrazka.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Open;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.Rights;
import org.vrazka.identity.UserFixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps docs/security/routes.md what it says it is: every route, with who may come through. */
@DatabaseTest
class RouteTableTest {
    private static final Path TABLE = Path.of("docs/security/routes.md");
    private static final Path MADE = Path.of("target/routes.md");
    private static final String HEAD =
            """
            # Every route, and who may come through

            Made by a test from the program itself; another one (`RouteReachTest`) tries each route that names a record, with each role and
            reach, on a record of one's own, of the team, of a team below, of a stranger, on one in the trash and on one that never was: what is
            out of reach answers as what is not there, and a refused request changes nothing.

            The columns of roles say how far each goes: *own* records, those of the *team*, of the team and all *below* it, *all*, or none (–).
            Some doors ask for more than the right in the table: what decides who comes in, and as whom, is for administrators only.

            """;

    @Autowired Routes routes;
    @Autowired UserFixture given;

    @Test
    void tellsWhatTheProgramDoes() throws IOException {
        Files.writeString(MADE, HEAD + String.join("\n", table()) + "\n");
        assertThat(Files.readString(TABLE))
                .as("routes or roles have changed: look at %s, and take it over as %s", MADE, TABLE)
                .isEqualTo(Files.readString(MADE));
    }

    private List<String> table() {
        var rights =
                Arrays.stream(ReadyRole.values())
                        .map(role -> given.user(role.name(), role).rights())
                        .toList();
        var lines = new ArrayList<String>();
        var roles = Arrays.stream(ReadyRole.values()).map(role -> words(role.name())).toList();
        lines.add("| route | right | " + String.join(" | ", roles) + " |");
        lines.add("| --- | --- |" + " --- |".repeat(roles.size()));
        for (var route : routes.all()) {
            var cells =
                    rights.stream().map(r -> reach(route, r)).collect(Collectors.joining(" | "));
            lines.add("| `%s` | %s | %s |".formatted(route, rule(route), cells));
        }
        return lines;
    }

    private static String rule(Route route) {
        var right = route.right();
        if (right != null) {
            return words(right.kind().name()) + ": " + words(right.action().name());
        }
        return route.has(Open.class) ? "open to everybody" : "whoever is signed in";
    }

    private static String reach(Route route, Rights rights) {
        var right = route.right();
        if (right == null) {
            return "✓";
        }
        var reach = rights.reach(right.kind(), right.action());
        return switch (reach) {
            case NONE -> "–";
            case TEAM_AND_BELOW -> "below";
            default -> words(reach.name());
        };
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
