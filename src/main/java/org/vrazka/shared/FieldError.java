package org.vrazka.shared;

/**
 * What is wrong with one field.
 *
 * @param field its name in forms and in the API; empty for the record as a whole
 * @param code stable, for programs
 * @param message for people, in the language of who asked, says what to do
 */
public record FieldError(String field, String code, String message) {}
