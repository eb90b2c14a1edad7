package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.custom.CustomCells;
import org.vrazka.records.custom.CustomField;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the company's own fields of one row into the value that the staged row carries. */
class OwnCells {
    private final CustomCells.Reader reader;
    private @Nullable ObjectNode values;

    OwnCells(CustomCells.Reader reader) {
        this.reader = reader;
    }

    /** The code of what is wrong with the cell; null: nothing. */
    @Nullable String add(CustomField field, String plain) {
        var cell = reader.read(field, plain);
        var wrong = cell.wrong();
        if (wrong != null) {
            return switch (wrong) {
                case "long" -> "tooLong";
                case "number", "date", "yesNo" -> wrong;
                default -> "own." + wrong;
            };
        }
        if (values == null) {
            values = JsonNodeFactory.instance.objectNode();
        }
        values.set(field.name(), cell.value());
        return null;
    }

    /** What the row says, and empty for the next one; null: nothing. */
    @Nullable String take() {
        var taken = values == null ? null : values.toString();
        values = null;
        return taken;
    }
}
