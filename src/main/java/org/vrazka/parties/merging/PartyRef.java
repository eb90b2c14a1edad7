package org.vrazka.parties.merging;

import java.util.UUID;

/**
 * A counterparty as tables name it.
 *
 * @param key what facts carry
 */
public record PartyRef(UUID id, int key) {}
