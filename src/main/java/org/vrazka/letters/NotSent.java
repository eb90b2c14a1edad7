package org.vrazka.letters;

import org.jspecify.annotations.Nullable;

/** A mail server did not take a letter, or nobody knows whether it did. */
class NotSent extends Exception {
    /** What is known of the letter. */
    enum Kind {
        /** Not taken, and trying again later may help. */
        LATER,
        /** Not taken, for good. */
        NEVER,
        /** The server fell silent while it had it: it may have been taken. */
        UNSURE
    }

    private final Kind kind;

    NotSent(Kind kind, String answer, @Nullable Throwable cause) {
        super(answer, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What the server said, or what came in its place. */
    String answer() {
        return String.valueOf(getMessage());
    }
}
