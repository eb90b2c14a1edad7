package org.vrazka.shared;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    /**
     * A day as forms and programs write it, from the first to the last that can be.
     *
     * @return null when nothing was typed, or no such day, which is told
     */
    public @Nullable LocalDate day(
            String field, @Nullable String typed, LocalDate first, LocalDate last) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        add(field, "date");
        return null;
    }

    /** A text, which is told when it is longer. */
    public @Nullable String upTo(int longest, String field, @Nullable String text) {
        addUnless(text == null || text.length() <= longest, field, "long", longest);
        return text;
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
