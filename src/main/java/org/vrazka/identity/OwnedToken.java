package org.vrazka.identity;

import java.util.UUID;

/** A token as administrators see it, with the user whose rights it has. */
public record OwnedToken(ApiToken token, UUID ownerId, String owner) {}
