package org.vrazka.identity;

/** How far a right goes. */
public enum Reach {
    NONE,
    OWN,
    ALL
}
