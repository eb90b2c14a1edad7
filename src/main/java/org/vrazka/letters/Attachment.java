package org.vrazka.letters;

/** A file that goes with a letter. */
record Attachment(String name, String type, byte[] content) {}
