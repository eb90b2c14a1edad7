package org.vrazka.secondfactor;

/** An app that is being set up: the picture for its camera, the secret for who has none. */
public record Setup(Qr picture, String secret) {
    static Setup of(String secret, String email) {
        return new Setup(Qr.of(Totp.address(secret, "Vrazka", email)), secret);
    }

    /** In groups of four, to be typed. */
    public String readable() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
