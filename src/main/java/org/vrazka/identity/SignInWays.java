package org.vrazka.identity;

import java.util.List;

/** Ways in besides the password, which the page of sign-in offers. */
public interface SignInWays {
    /** A button that leads to another page. */
    record Way(String page, String label) {}

    List<Way> open();
}
