package org.vrazka.identity;

import java.util.UUID;

/** A user as lists of choice name him. */
public record Colleague(UUID id, String name) {}
