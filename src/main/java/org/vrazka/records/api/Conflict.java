package org.vrazka.records.api;

/** What is asked for cannot stand beside what there is. */
public class Conflict extends RuntimeException {
    /**
     * @param message for people, in the language of who asks
     */
    public Conflict(String message) {
        super(message);
    }
}
