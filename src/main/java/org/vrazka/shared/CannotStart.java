package org.vrazka.shared;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Why Vrazka does not start, in one line for the person who starts it, in the system's language.
 */
public final class CannotStart extends RuntimeException {
    public CannotStart(String bg, String en, @Nullable Object... arguments) {
        super((Locale.getDefault().getLanguage().equals("bg") ? bg : en).formatted(arguments));
    }
}
