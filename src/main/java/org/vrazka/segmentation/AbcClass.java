package org.vrazka.segmentation;

/** By worth: the few that bring most, those between, the many that bring little. */
public enum AbcClass {
    A,
    B,
    C
}
