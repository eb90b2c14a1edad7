package org.vrazka.letters;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What a letter says, and to whom.
 *
 * @param from the name that stands beside the sender's address
 * @param file null: none
 */
record Mail(
        UUID id,
        String from,
        String recipient,
        String subject,
        String body,
        @Nullable Attachment file) {
    Mail(UUID id, String from, String recipient, String subject, String body) {
        this(id, from, recipient, subject, body, null);
    }
}
