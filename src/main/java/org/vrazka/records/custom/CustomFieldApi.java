package org.vrazka.records.custom;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.RecordKinds;

import java.util.List;

/** The fields that the company has defined, for programs that see the list. */
@RestController
class CustomFieldApi {
    private final CustomFields fields;
    private final RecordKinds kinds;

    CustomFieldApi(CustomFields fields, RecordKinds kinds) {
        this.fields = fields;
        this.kinds = kinds;
    }

    /** A field as programs get it; {@code name} is its key in {@code custom}. */
    record FieldAnswer(
            String name, CustomType type, String bg, String en, List<CustomOption> options) {}

    /** The fields of a list. */
    record FieldsAnswer(List<FieldAnswer> items) {}

    @GetMapping("/api/v1/lists/{list}/fields")
    @SignedInOnly
    FieldsAnswer list(@PathVariable String list) {
        return new FieldsAnswer(
                fields.of(kinds.get(list).name()).stream()
                        .map(f -> new FieldAnswer(f.name(), f.type(), f.bg(), f.en(), f.options()))
                        .toList());
    }
}
