package org.vrazka.directory;

/**
 * What we keep of a question to the provider until its answer comes: each fits one question only.
 *
 * @param state proves that the browser that answers is the one that asked
 * @param nonce binds the token to the question
 * @param verifier lets only us turn the code into the token (PKCE)
 */
record Asked(String state, String nonce, String verifier) {
    String text() {
        return String.join(" ", state, nonce, verifier);
    }

    static Asked of(String text) {
        var parts = text.split(" ");
        return new Asked(parts[0], parts[1], parts[2]);
    }
}
