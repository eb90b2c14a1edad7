package org.vrazka.records.api;

import org.vrazka.shared.Money;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes money as people are used to see it: with the decimals of its currency. */
final class WrittenMoney extends StdSerializer<Money> {
    WrittenMoney() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
        json.writeStartObject(money);
        json.writeStringProperty("amount", money.written());
        json.writeStringProperty("currency", money.currency());
        json.writeEndObject();
    }
}
