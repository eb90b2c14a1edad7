package org.vrazka.segmentation;

import java.time.Instant;
import java.util.UUID;

/**
 * A run of the official segmentation has changed statuses or classes on the cards. One event for
 * all of them: which they are, with what was before, stands in {@code parties.standing}.
 *
 * @param run whose classes stand on the cards now
 * @param at the instant that rows of this change bear
 * @param parties how many have another status, class or mark
 */
public record ClassesChanged(UUID segmentation, UUID run, Instant at, int parties) {}
