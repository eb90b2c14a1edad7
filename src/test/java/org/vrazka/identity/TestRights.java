package org.vrazka.identity;

import java.util.Arrays;

/** Rights for tests that need no role in the database. */
public final class TestRights {
    /** As an administrator has them. */
    public static final Rights ALL =
            Rights.of(
                    Arrays.stream(Kind.values())
                            .flatMap(kind ->
                                    Arrays.stream(Action.values())
                                            .filter(kind::offers)
                                            .map(action -> new Grant(kind, action, Reach.ALL)))
                            .toList());

    private TestRights() {}
}
