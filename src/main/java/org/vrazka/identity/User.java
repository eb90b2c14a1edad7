package org.vrazka.identity;

import java.util.UUID;

/** A signed-in person, as rights and pages need to know him. */
public record User(UUID id, String name, Role role, String language, String theme) {}
