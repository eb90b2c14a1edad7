package org.vrazka.segmentation;

import java.util.UUID;

/**
 * A saved definition of who is classed and by what.
 *
 * @param official its classes are the ones on the cards of customers
 */
public record Segmentation(UUID id, String name, boolean official, Rules rules, int version) {}
