package org.vrazka.shared;

import org.jspecify.annotations.Nullable;

/** A sealed secret does not open: it has to be entered anew. */
public class CannotOpen extends IllegalStateException {
    CannotOpen(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
