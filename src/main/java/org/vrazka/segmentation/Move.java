package org.vrazka.segmentation;

/** Where a customer went since the run before. */
public enum Move {
    ROSE,
    FELL
}
