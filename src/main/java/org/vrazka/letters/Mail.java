package org.vrazka.letters;

import java.util.UUID;

/**
 * What a letter says, and to whom.
 *
 * @param from the name that stands beside the sender's address
 */
record Mail(UUID id, String from, String recipient, String subject, String body) {}
