package org.vrazka.records.views;

/** A view as a file. */
public record ViewFile(String name, String type, byte[] content) {}
