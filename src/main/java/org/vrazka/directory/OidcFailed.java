package org.vrazka.directory;

/** The provider was not reached, or what it said does not hold. */
class OidcFailed extends Exception {
    OidcFailed(String what, Throwable cause) {
        super(what, cause);
    }

    OidcFailed(String what) {
        super(what);
    }
}
