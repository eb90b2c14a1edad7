package org.vrazka.identity;

import java.util.UUID;

/**
 * A user's name and what else tells who he was has been taken out; whoever keeps more of it takes
 * it out in the same transaction.
 */
public record PersonErased(UUID user) {}
