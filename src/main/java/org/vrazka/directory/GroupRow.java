package org.vrazka.directory;

/** A role and the groups that give it, as a line of the form. */
public record GroupRow(String field, String role, String groups) {}
