package org.vrazka.parties;

/** The levels of the tree of places, the widest first. */
public enum RegionLevel {
    COUNTRY,
    OBLAST,
    MUNICIPALITY,
    SETTLEMENT
}
