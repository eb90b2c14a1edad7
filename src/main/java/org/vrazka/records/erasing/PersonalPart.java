package org.vrazka.records.erasing;

import org.vrazka.identity.Kind;

import java.util.UUID;
import java.util.function.Function;

/**
 * A part of the file of all that is held about a person.
 *
 * @param kind of the record that tells of him
 * @param name of the part in the file
 * @param read what there is, as far as who asks may see it: records, lists or maps, to be written
 *     as JSON
 */
public record PersonalPart(Kind kind, String name, Function<UUID, Object> read) {}
