package org.vrazka.identity;

/** How far a right goes, the shortest first. */
public enum Reach {
    NONE,
    OWN,
    TEAM,
    TEAM_AND_BELOW,
    ALL
}
