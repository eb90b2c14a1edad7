package org.vrazka.shared.web;

import java.sql.SQLException;

/**
 * Text came in with a character that PostgreSQL cannot hold: the zero one. Its sender errs, not we.
 */
public final class BadCharacter {
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private BadCharacter() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql
                    && CHARACTER_NOT_IN_REPERTOIRE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
