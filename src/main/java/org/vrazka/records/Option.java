package org.vrazka.records;

/**
 * One value that a choice can have.
 *
 * @param code in the database, in filters, in the API
 * @param label for people, in the language of who asks
 */
public record Option(String code, String label) {}
