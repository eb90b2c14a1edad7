package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

/**
 * A definition in the list, with its last run.
 *
 * @param run null: there is none yet
 */
public record Listed(Segmentation segmentation, @Nullable Run run, @Nullable Sum classed) {}
