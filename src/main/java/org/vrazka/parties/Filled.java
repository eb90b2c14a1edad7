package org.vrazka.parties;

import java.util.List;

/**
 * How much of what is wanted is known of a counterparty.
 *
 * @param missing the weightiest first
 */
public record Filled(int percent, List<Expectation> missing) {}
