package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document, found in one pass, so that all is told at once. */
class Errors {
    private final List<FieldError> found = new ArrayList<>();

    /** A single thing that is wrong. */
    static Invalid of(String field, String code, Object... arguments) {
        return new Invalid(field, code, t("orders.error." + code, arguments));
    }

    /** The code names the message too: {@code orders.error.<code>}. */
    void add(String field, String code, Object... arguments) {
        found.add(new FieldError(field, code, t("orders.error." + code, arguments)));
    }

    void addUnless(boolean right, String field, String code, Object... arguments) {
        if (!right) {
            add(field, code, arguments);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
