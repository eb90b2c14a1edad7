package org.vrazka.records.erasing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which records, named by the history of another one, who asks may not see. */
public interface Unseen {
    Set<UUID> among(Collection<UUID> ids);
}
