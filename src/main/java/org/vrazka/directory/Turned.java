package org.vrazka.directory;

/** Somebody whom a directory vouches for is not let in; the reason is the end of a text's key. */
class Turned extends Exception {
    Turned(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
