package org.vrazka.shared.web;

/**
 * An address that takes files; modules publish theirs as beans. Nowhere else is one read.
 *
 * @param path a regular expression
 * @param bytes how long the file may be
 * @param tooLarge the page that tells of a longer one
 */
public record UploadPlace(String path, long bytes, String tooLarge) {}
