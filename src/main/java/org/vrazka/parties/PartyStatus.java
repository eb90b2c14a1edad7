package org.vrazka.parties;

/** How far the relationship with a customer has come; the last segmentation says so. */
public enum PartyStatus {
    POTENTIAL,
    ONE_TIME,
    REGULAR,
    LOST
}
