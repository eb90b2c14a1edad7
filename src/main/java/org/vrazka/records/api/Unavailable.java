package org.vrazka.records.api;

/** Somebody else who was to be asked does not answer: it is nobody's fault here, try later. */
public class Unavailable extends RuntimeException {
    private final String words;

    /**
     * @param words for people, in the language of who asks
     * @param reason for who runs Vrazka
     */
    public Unavailable(String words, String reason) {
        super(reason);
        this.words = words;
    }

    String words() {
        return words;
    }
}
