package org.vrazka.identity;

import java.util.UUID;

/** A team as lists of choice name it. */
public record TeamName(UUID id, String name) {}
