package org.vrazka.records;

import org.jooq.Field;

/** By which field a list goes, and which way. */
record Sort(FieldDef field, boolean descending) {
    /** Reads {@code name} or {@code -name}. */
    static Sort parse(Catalogue catalogue, String text) {
        boolean descending = text.startsWith("-");
        var field = catalogue.field(descending ? text.substring(1) : text, "sort");
        if (!field.isSortable()) {
            throw new BadQuery("sort", "unsortable", field.label());
        }
        return new Sort(field, descending);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // parse lets only sortable fields in
    Field<Object> by() {
        return (Field<Object>) field.sort();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field.name();
    }
}
