package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who are at counterparties now, as far as who asks may see them: one bean of the module
 * that knows them.
 */
public interface PeopleThere {
    /**
     * A person.
     *
     * @param phone to call; null: none, or he does not want to be called
     */
    record Seen(UUID id, String name, @Nullable Phone phone) {}

    /** The one of this name; nobody when there are two. */
    Optional<UUID> find(UUID party, String name);

    /** The name of one of them. */
    Optional<String> of(UUID party, UUID person);

    /** Those of these whom one may see, be they there or not, by their ids. */
    Map<UUID, Seen> seen(Collection<UUID> people);
}
