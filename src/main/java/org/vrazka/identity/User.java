package org.vrazka.identity;

import java.util.UUID;

/** A signed-in person, as rights and pages need to know him. */
public record User(
        UUID id, String name, Rights rights, Circle circle, String language, String theme) {

    /** The same person with fewer rights. */
    User with(Rights fewer) {
        return new User(id, name, fewer, circle, language, theme);
    }

    /** Whether he works for an absent colleague today. */
    public boolean standsInFor(UUID colleague) {
        return !colleague.equals(id) && circle.people().contains(colleague);
    }
}
