package org.vrazka.shared.postgres;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.annotation.Order;

/** Says in one line why Vrazka does not start, where that is for its user to mend. */
@Order(0)
final class StartReport implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                System.err.println(cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
