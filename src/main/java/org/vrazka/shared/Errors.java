package org.vrazka.shared;

import static org.vrazka.shared.web.Text.t;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with what somebody typed, found in one pass, so that all is told at once. */
public final class Errors {
    private final String texts;
    private final List<FieldError> found = new ArrayList<>();

    /**
     * @param texts where the messages are: the code stands after it, as in {@code
     *     identity.error.short}
     */
    public Errors(String texts) {
        this.texts = texts;
    }

    public void add(String field, String code, Object... arguments) {
        found.add(new FieldError(field, code, t(texts + "." + code, arguments)));
    }

    /** What another has found, with its message. */
    public void add(FieldError error) {
        found.add(error);
    }

    public void addUnless(boolean right, String field, String code, Object... arguments) {
        if (!right) {
            add(field, code, arguments);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!isEmpty()) {
            throw invalid();
        }
    }

    /** What was found, to be thrown. */
    public Invalid invalid() {
        return new Invalid(found);
    }
}
