package org.vrazka.segmentation;

/** By what the customers of a run are told apart beside their classes, as it was on its day. */
public enum Dimension {
    REGION,
    MARKET,
    MANAGER;

    /** As the list of customers calls it. */
    String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
