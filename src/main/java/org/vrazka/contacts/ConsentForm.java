package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A consent as typed, by a person or a program.
 *
 * @param purpose id or name of the list
 * @param givenOn a day
 */
public record ConsentForm(
        @Nullable String purpose, @Nullable String givenOn, @Nullable String proof) {}
