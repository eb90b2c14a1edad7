package org.vrazka.records.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers;

import java.math.BigDecimal;

/**
 * Reads decimals that could be written out: ten letters such as 1e-999999999 would fill the memory
 * of whoever adds something to them.
 */
final class PlainDecimals extends NumberDeserializers.BigDecimalDeserializer {
    private static final int MOST_DIGITS = 100;

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        var read = super.deserialize(json, context);
        if (read != null && (read.scale() > MOST_DIGITS || read.scale() < -MOST_DIGITS)) {
            return context.reportInputMismatch(BigDecimal.class, "too long a number");
        }
        return read;
    }
}
