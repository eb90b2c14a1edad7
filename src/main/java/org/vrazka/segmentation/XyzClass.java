package org.vrazka.segmentation;

/** By regularity: steady, changing, by chance, or too short a history to say. */
public enum XyzClass {
    X,
    Y,
    Z,
    NONE
}
