package org.vrazka.records.custom;

import org.vrazka.shared.Clean;

import java.util.List;
import java.util.Objects;

/**
 * A record that somebody has picked by its name.
 *
 * @param name as typed; a program sends an id instead
 * @param id that a picker stood for
 * @param was the name that it had then
 */
record CustomPick(String name, String id, String was) {
    static CustomPick of(List<String> typed) {
        return new CustomPick(at(typed, 0), at(typed, 1), at(typed, 2));
    }

    private static String at(List<String> typed, int place) {
        return place < typed.size()
                ? Objects.requireNonNullElse(Clean.line(typed.get(place)), "")
                : "";
    }

    /** What is to be found; the id as long as nobody typed another name. */
    String chosen() {
        return !name.isEmpty() && name.equals(was) && !id.isEmpty() ? id : name;
    }

    List<String> values() {
        return List.of(name, id, was);
    }
}
