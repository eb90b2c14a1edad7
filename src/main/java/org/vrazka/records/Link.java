package org.vrazka.records;

import java.util.UUID;

/** Another record, by its id and name. */
public record Link(UUID id, String name) {}
