package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is asked for at a counterparty: a name as it was said, and the contact who is called so, if
 * there is exactly one.
 */
public record PersonThere(@Nullable String name, @Nullable UUID id) {
    /** Nobody yet. */
    public static final PersonThere NOBODY = new PersonThere(null, null);

    /**
     * What is kept of it. What was said newly counts: a contact by id before a name.
     *
     * @param party null: it is not known
     * @param before what was kept so far
     * @param elsewhere whether that was at another counterparty
     * @return empty: no such contact is there
     */
    public Optional<PersonThere> kept(
            @Nullable UUID party, PersonThere before, boolean elsewhere, PeopleThere people) {
        if (id != null && !id.equals(before.id)) {
            return party == null
                    ? Optional.empty()
                    : people.of(party, id).map(called -> new PersonThere(called, id));
        }
        return Optional.of(
                elsewhere || !Objects.equals(name, before.name) ? named(party, people) : before);
    }

    private PersonThere named(@Nullable UUID party, PeopleThere people) {
        return party == null || name == null
                ? new PersonThere(name, null)
                : new PersonThere(name, people.find(party, name).orElse(null));
    }
}
