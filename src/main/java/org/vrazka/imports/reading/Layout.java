package org.vrazka.imports.reading;

/**
 * How the rows of a file are laid out.
 *
 * @param headingRow the number of the row with the headings, 0 when there is none
 */
public record Layout(Encoding encoding, char separator, long headingRow) {}
