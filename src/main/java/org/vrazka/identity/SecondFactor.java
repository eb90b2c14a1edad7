package org.vrazka.identity;

import java.util.UUID;

/** What is asked for after the password; the module that keeps it says of whom. */
public interface SecondFactor {
    boolean isAskedOf(UUID user);
}
