package org.vrazka.parties;

import java.util.List;

/** All ways to reach somebody, the primary ones first. */
public record Reachable(List<ReachedBy> phones, List<ReachedBy> emails) {}
