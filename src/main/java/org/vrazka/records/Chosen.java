package org.vrazka.records;

import org.jooq.Field;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Several of a choice, as a row holds them; as text they read in a row, for files. */
public record Chosen(List<Option> options) {
    static Chosen of(FieldDef field, Object[] codes) {
        return new Chosen(
                Arrays.stream(codes)
                        .map(Object::toString)
                        .map(code -> new Option(code, field.optionLabel(code)))
                        .toList());
    }

    /** Codes as a column of several holds them. */
    public static Object[] codes(Field<?> column, List<?> codes) {
        var one = Objects.requireNonNull(column.getDataType().getArrayComponentDataType());
        return codes.stream()
                .map(one::convert)
                .toArray(size -> (Object[]) Array.newInstance(one.getType(), size));
    }

    @Override
    public String toString() {
        return options.stream().map(Option::label).collect(Collectors.joining(", "));
    }
}
