package org.vrazka.records.custom;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Fields of the company's own for tests, of any kind of record. */
@Component
public class CustomFieldFixture {
    private final CustomFields fields;

    CustomFieldFixture(CustomFields fields) {
        this.fields = fields;
    }

    /**
     * A field labelled as in Bulgarian in both languages.
     *
     * @param options of a choice: its codes are made of these
     */
    public UUID field(String list, String name, CustomType type, String label, String... options) {
        var offered =
                Arrays.stream(options).map(one -> new CustomOption("", one, one, false)).toList();
        return fields.create(
                list, new CustomFieldForm(name, type.name(), label, label, List.copyOf(offered)));
    }
}
