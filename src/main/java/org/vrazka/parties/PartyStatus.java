package org.vrazka.parties;

/** How far the relationship with a customer has come; the last segmentation says so. */
public enum PartyStatus {
    POTENTIAL,
    ONE_TIME,
    REGULAR,
    LOST;

    /** Of its badge. */
    public String tone() {
        return switch (this) {
            case POTENTIAL -> "";
            case ONE_TIME -> "info";
            case REGULAR -> "good";
            case LOST -> "bad";
        };
    }
}
