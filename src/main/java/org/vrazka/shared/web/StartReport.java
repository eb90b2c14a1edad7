package org.vrazka.shared.web;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;
import org.vrazka.shared.CannotStart;

/** Says in one line why Vrazka does not start, where its user can mend that. */
@Order(0)
final class StartReport implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = reason(cause);
            if (reason != null) {
                System.err.println(reason);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String reason(Throwable cause) {
        return switch (cause) {
            case CannotStart start -> start.getMessage();
            case PortInUseException taken ->
                    t("shared.portInUse", Integer.toString(taken.getPort()));
            default -> null;
        };
    }
}
