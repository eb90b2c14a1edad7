package org.vrazka.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for an absent colleague.
 *
 * @param to the last day
 */
public record Deputy(UUID id, Colleague absent, Colleague deputy, LocalDate from, LocalDate to) {}
