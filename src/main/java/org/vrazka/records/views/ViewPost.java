package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Brings views to those who asked for them; the module of letters does it. */
public interface ViewPost {
    /** Whether a letter would be sent at all. */
    boolean isOpen();

    /**
     * Writes the letter, as part of the change that asks for it.
     *
     * @param user who gets it
     * @param file null: none
     */
    void send(UUID user, String subject, String body, @Nullable ViewFile file);
}
