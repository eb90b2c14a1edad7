package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;

import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;

/** A value under a key of a JSON column; whether it is a certain one, the column's index tells. */
record Held(Field<JSONB> json, String key) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whether the value is this one, or this one among several. */
    Condition is(FieldType type, Object value) {
        var wanted = NODES.objectNode();
        switch (value) {
            case Boolean yes -> wanted.put(key, yes);
            case Number number -> wanted.put(key, new BigDecimal(number.toString()));
            default -> {
                if (type == FieldType.CHOICES) {
                    wanted.putArray(key).add(value.toString());
                } else {
                    wanted.put(key, value.toString());
                }
            }
        }
        return json.contains(JSONB.jsonb(wanted.toString()));
    }
}
