package org.vrazka.records.bulk;

import org.jooq.Field;
import org.jooq.Record;
import org.vrazka.records.FieldDef;
import org.vrazka.shared.Invalid;

import java.util.List;
import java.util.Map;

/**
 * What many records can be given at once, checked as in the form of one. A field that may hold
 * whatever its column can is {@link FieldDef#editable()} instead.
 *
 * @param field how it is called and what it is about
 * @param inputs what is typed, all of it together
 * @param columns of the table of the kind, which it sets together
 * @param reading makes their values of what was typed
 */
public record BulkField(
        FieldDef field, List<BulkInput> inputs, List<? extends Field<?>> columns, Reading reading) {
    /** Makes sense of what was typed. */
    public interface Reading {
        /**
         * A row with the columns.
         *
         * @param typed by the names of the inputs; what is absent was left empty
         * @throws Invalid what is wrong, at the names of the inputs
         */
        Record read(Map<String, String> typed);
    }

    /** Whether it is of one of the inputs. */
    boolean takes(String typed) {
        return inputs.stream()
                .map(BulkInput::name)
                .anyMatch(name ->
                        name.equals(BulkInput.VALUE) || typed.startsWith(BulkForm.part(name, "")));
    }
}
