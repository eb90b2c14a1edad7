package org.vrazka.identity;

/** One right: what it allows with a kind of record, and how far. */
public record Grant(Kind kind, Action action, Reach reach) {}
