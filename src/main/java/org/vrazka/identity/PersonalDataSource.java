package org.vrazka.identity;

import java.util.UUID;

/** A module that keeps something about users as persons: what it gives goes into their export. */
public interface PersonalDataSource {
    /** The name of its part in the file. */
    String part();

    /** Records, lists or maps, to be written as JSON. */
    Object of(UUID user);
}
