package org.vrazka.identity.teams;

import org.vrazka.identity.Colleague;

import java.util.List;
import java.util.UUID;

/** Users from any teams under one name, such as for a shared mailbox. */
public record Group(UUID id, String name, List<Colleague> members, int version) {}
